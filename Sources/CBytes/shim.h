// Where some bytes stand among sixty-four: a bit for each, the first byte lowest.
#ifndef BULLETIN_BYTES_H
#define BULLETIN_BYTES_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>

static inline __attribute__((always_inline)) uint64_t bulletin_mask16(__m128i m) {
  return (uint64_t)(uint16_t)_mm_movemask_epi8(m);
}

/// The places of line ends and of two other bytes.
static inline __attribute__((always_inline)) uint64_t bulletin_structure(
    const void *bytes, uint8_t delimiter, uint8_t quote) {
  const __m128i d = _mm_set1_epi8((char)delimiter), q = _mm_set1_epi8((char)quote);
  const __m128i n = _mm_set1_epi8('\n'), r = _mm_set1_epi8('\r');
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)bytes + i);
    const __m128i m = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(v, d), _mm_cmpeq_epi8(v, q)),
        _mm_or_si128(_mm_cmpeq_epi8(v, n), _mm_cmpeq_epi8(v, r)));
    mask |= bulletin_mask16(m) << (16 * i);
  }
  return mask;
}

/// The places of one byte.
static inline __attribute__((always_inline)) uint64_t bulletin_places(
    const void *bytes, uint8_t byte) {
  const __m128i b = _mm_set1_epi8((char)byte);
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)bytes + i);
    mask |= bulletin_mask16(_mm_cmpeq_epi8(v, b)) << (16 * i);
  }
  return mask;
}

/// The places of bytes that are not ASCII.
static inline __attribute__((always_inline)) uint64_t bulletin_beyond_ascii(const void *bytes) {
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    mask |= bulletin_mask16(_mm_loadu_si128((const __m128i *)bytes + i)) << (16 * i);
  }
  return mask;
}

#else

static inline uint64_t bulletin_structure(const void *bytes, uint8_t delimiter, uint8_t quote) {
  const uint8_t *b = bytes;
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) {
    const uint8_t c = b[i];
    mask |= (uint64_t)(c == delimiter || c == quote || c == '\n' || c == '\r') << i;
  }
  return mask;
}

static inline uint64_t bulletin_places(const void *bytes, uint8_t byte) {
  const uint8_t *b = bytes;
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(b[i] == byte) << i;
  return mask;
}

static inline uint64_t bulletin_beyond_ascii(const void *bytes) {
  const uint8_t *b = bytes;
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(b[i] >> 7) << i;
  return mask;
}

#endif
#endif
