// Where some bytes stand among sixty-four: a bit for each, the first byte lowest.
#ifndef BULLETIN_BYTES_H
#define BULLETIN_BYTES_H

#include <stddef.h>
#include <stdint.h>

/// Has memory fetched that will be looked at soon.
static inline __attribute__((always_inline)) void bulletin_fetch(const void *place) {
  __builtin_prefetch(place);
}

#if defined(__SSE2__)
#include <tmmintrin.h>

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

/// Whether this processor can look up sixteen bytes at once.
static inline int bulletin_looks_up(void) {
  uint32_t a = 1, b, c = 0, d;
  __asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
  return (c >> 9) & 1;
}

/// Whether bytes are UTF-8, sixteen at a time: 1 if they are. For processors that look up only.
///
/// Three look-ups by the halves of neighbouring bytes have a bit in common for each way in which two
/// bytes cannot follow each other (Keiser and Lemire, "Validating UTF-8 in less than one instruction
/// per byte", 2021). Sixty-four bytes behind the last are read.
__attribute__((target("ssse3"), noinline)) static int bulletin_is_utf8(
    const void *start, size_t count) {
  enum {
    SHORT = 1,      // a lead, then no continuation
    LONG = 2,       // ASCII, then a continuation
    OVER3 = 4,      // E0, then 80..9F
    LARGE = 8,      // F4, then 90..BF, or a lead above it
    SURROGATE = 16, // ED, then A0..BF
    OVER2 = 32,     // C0 or C1
    OVER4 = 64,     // F0, then 80..8F; or a lead above F4
    TWO = 128,      // two continuations, which must be wanted
    CARRY = SHORT | LONG | TWO
  };
  const __m128i first_high = _mm_setr_epi8(
      LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, (char)TWO, (char)TWO, (char)TWO, (char)TWO,
      SHORT | OVER2, SHORT, SHORT | OVER3 | SURROGATE, SHORT | LARGE | OVER4);
  const __m128i first_low = _mm_setr_epi8(
      (char)(CARRY | OVER3 | OVER2 | OVER4), (char)(CARRY | OVER2), (char)CARRY, (char)CARRY,
      (char)(CARRY | LARGE), (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4),
      (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4),
      (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4),
      (char)(CARRY | LARGE | OVER4 | SURROGATE), (char)(CARRY | LARGE | OVER4),
      (char)(CARRY | LARGE | OVER4));
  const __m128i second_high = _mm_setr_epi8(
      SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
      (char)(LONG | OVER2 | TWO | OVER3 | OVER4), (char)(LONG | OVER2 | TWO | OVER3 | LARGE),
      (char)(LONG | OVER2 | TWO | SURROGATE | LARGE),
      (char)(LONG | OVER2 | TWO | SURROGATE | LARGE), SHORT, SHORT, SHORT, SHORT);
  const __m128i half = _mm_set1_epi8(0x0F);
  __m128i before = _mm_setzero_si128(), wrong = _mm_setzero_si128();
  size_t at = 0;
  // One block more than there are bytes: blanks, so that a sequence cut at the end is seen.
  for (; at < count + 16; at += 16) {
    __m128i now = _mm_loadu_si128((const __m128i *)((const char *)start + at));
    if (at + 16 > count) {
      char rest[16] = {0};
      for (size_t i = 0; at + i < count && i < 16; i++) rest[i] = ((const char *)start)[at + i];
      now = _mm_loadu_si128((const __m128i *)rest);
    }
    if (_mm_movemask_epi8(_mm_or_si128(now, before)) != 0) {
      const __m128i one = _mm_alignr_epi8(now, before, 15);
      const __m128i two = _mm_alignr_epi8(now, before, 14);
      const __m128i three = _mm_alignr_epi8(now, before, 13);
      const __m128i special = _mm_and_si128(
          _mm_and_si128(
              _mm_shuffle_epi8(first_high, _mm_and_si128(_mm_srli_epi16(one, 4), half)),
              _mm_shuffle_epi8(first_low, _mm_and_si128(one, half))),
          _mm_shuffle_epi8(second_high, _mm_and_si128(_mm_srli_epi16(now, 4), half)));
      // The third byte of three and the third and fourth of four must be continuations.
      const __m128i wanted = _mm_or_si128(
          _mm_subs_epu8(two, _mm_set1_epi8((char)(0xE0 - 0x80))),
          _mm_subs_epu8(three, _mm_set1_epi8((char)(0xF0 - 0x80))));
      wrong = _mm_or_si128(
          wrong, _mm_xor_si128(_mm_and_si128(wanted, _mm_set1_epi8((char)0x80)), special));
    }
    before = now;
  }
  return _mm_movemask_epi8(_mm_cmpeq_epi8(wrong, _mm_setzero_si128())) == 0xFFFF;
}

#else

static inline int bulletin_looks_up(void) { return 0; }
static inline int bulletin_is_utf8(const void *start, size_t count) {
  (void)start, (void)count;
  return 0;
}

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
