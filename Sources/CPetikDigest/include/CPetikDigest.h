/* SHA-256 by the processor's own instructions. */
#ifndef CPETIK_DIGEST_H
#define CPETIK_DIGEST_H
#include <stddef.h>
#include <stdint.h>

/* Whether this processor has them; where not, the function below does nothing. */
int cpetik_sha256_is_native(void);

/* Takes whole blocks of 64 bytes into the eight words of a state. */
void cpetik_sha256_take(uint32_t *state, const uint8_t *blocks, size_t count);

#endif
