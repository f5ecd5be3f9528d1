#include "CPetikICU.h"
#include <stdlib.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

struct petik_icu {
  UChar *wide, *normal;
  char *narrow;
  int64_t wide_capacity, normal_capacity, narrow_capacity;
  UCharsetDetector *detector;
};

const char *petik_icu_version(void) { return U_ICU_VERSION; }

petik_icu *petik_icu_open(void) { return calloc(1, sizeof(petik_icu)); }

void petik_icu_close(petik_icu *icu) {
  if (!icu) return;
  if (icu->detector) ucsdet_close(icu->detector);
  free(icu->wide);
  free(icu->normal);
  free(icu->narrow);
  free(icu);
}

/* Makes room for `need` items of `size` bytes; 0 when memory is out. */
static int reserve(void **buffer, int64_t *capacity, int64_t need, size_t size) {
  if (*capacity >= need) return 1;
  int64_t wanted = need + need / 2 + 64;
  void *grown = realloc(*buffer, (size_t)wanted * size);
  if (!grown) return 0;
  *buffer = grown;
  *capacity = wanted;
  return 1;
}

/* UTF-16 to the narrow buffer; the number of bytes or a negative ICU error. */
static int64_t narrow(petik_icu *icu, const UChar *text, int32_t length, const uint8_t **out) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t written = 0;
  if (!reserve((void **)&icu->narrow, &icu->narrow_capacity, (int64_t)length * 3 + 1, 1)) return -1;
  u_strToUTF8WithSub(icu->narrow, (int32_t)icu->narrow_capacity, &written, text, length, 0xFFFD,
                     NULL, &error);
  if (U_FAILURE(error)) return -(int64_t)error;
  *out = (const uint8_t *)icu->narrow;
  return written;
}

int64_t petik_icu_nfc(petik_icu *icu, const uint8_t *source, int64_t length, const uint8_t **out) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t wide_length = 0;
  if (length > INT32_MAX / 4) return -1;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  if (!reserve((void **)&icu->wide, &icu->wide_capacity, length + 1, sizeof(UChar))) return -1;
  u_strFromUTF8(icu->wide, (int32_t)icu->wide_capacity, &wide_length, (const char *)source,
                (int32_t)length, &error);
  int32_t normal_until = unorm2_spanQuickCheckYes(nfc, icu->wide, wide_length, &error);
  if (U_FAILURE(error)) return -(int64_t)error;
  if (normal_until == wide_length) return 0;
  int64_t need = wide_length + 64;
  for (;;) {
    if (!reserve((void **)&icu->normal, &icu->normal_capacity, need, sizeof(UChar))) return -1;
    error = U_ZERO_ERROR;
    int32_t written = unorm2_normalize(nfc, icu->wide, wide_length, icu->normal,
                                       (int32_t)icu->normal_capacity, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) {
      need = written + 1;
      continue;
    }
    return U_FAILURE(error) ? -(int64_t)error : narrow(icu, icu->normal, written, out);
  }
}

const char *petik_icu_charset(petik_icu *icu, const uint8_t *source, int64_t length,
                              int32_t *confidence) {
  UErrorCode error = U_ZERO_ERROR;
  if (!icu->detector) icu->detector = ucsdet_open(&error);
  ucsdet_setText(icu->detector, (const char *)source, (int32_t)length, &error);
  const UCharsetMatch *match = ucsdet_detect(icu->detector, &error);
  if (U_FAILURE(error) || !match) return NULL;
  *confidence = ucsdet_getConfidence(match, &error);
  return ucsdet_getName(match, &error);
}

int64_t petik_icu_to_utf8(petik_icu *icu, const char *charset, const uint8_t *source,
                          int64_t length, const uint8_t **out) {
  UErrorCode error = U_ZERO_ERROR;
  if (length > INT32_MAX / 4) return -1;
  UConverter *converter = ucnv_open(charset, &error);
  if (U_FAILURE(error)) return -(int64_t)error;
  if (!reserve((void **)&icu->wide, &icu->wide_capacity, length * 2 + 16, sizeof(UChar))) {
    ucnv_close(converter);
    return -1;
  }
  int32_t written = ucnv_toUChars(converter, icu->wide, (int32_t)icu->wide_capacity,
                                  (const char *)source, (int32_t)length, &error);
  ucnv_close(converter);
  return U_FAILURE(error) ? -(int64_t)error : narrow(icu, icu->wide, written, out);
}
