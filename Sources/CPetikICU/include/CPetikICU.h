#ifndef CPETIKICU_H
#define CPETIKICU_H
#include <stddef.h>
#include <stdint.h>

/* ICU behind a header that shows none of its types: its C functions are renamed
   by version, so Swift cannot call them by name. */

/* Scratch memory and handles of one task at a time; never shared. */
typedef struct petik_icu petik_icu;

const char *petik_icu_version(void);
petik_icu *petik_icu_open(void);
void petik_icu_close(petik_icu *);

/* NFC of UTF-8. Negative: an ICU error. 0: the text is NFC already, nothing is written.
   Positive: the number of bytes at *out, valid until the next call on this handle. */
int64_t petik_icu_nfc(petik_icu *, const uint8_t *source, int64_t length, const uint8_t **out);

/* Name of the most likely charset of the bytes and its confidence, 0 to 100. NULL: none. */
const char *petik_icu_charset(petik_icu *, const uint8_t *source, int64_t length,
                              int32_t *confidence);

/* Converts bytes of a named charset to UTF-8. Malformed sequences become U+FFFD.
   Negative: an ICU error (an unknown name, too large). Else the number of bytes at *out. */
int64_t petik_icu_to_utf8(petik_icu *, const char *charset, const uint8_t *source, int64_t length,
                          const uint8_t **out);
#endif
