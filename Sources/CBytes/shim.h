// Where some bytes stand among sixty-four: a bit for each, the first byte lowest.
#ifndef BULLETIN_BYTES_H
#define BULLETIN_BYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

// A lead is the first byte of a sequence; each bit stands for a way in which two bytes cannot follow.
// SHORT: a lead, then no continuation
// LONG: ASCII, then a continuation
// OVER3: E0, then 80..9F
// LARGE: F4, then 90..BF, or a lead above it
// SURROGATE: ED, then A0..BF
// OVER2: C0 or C1
// OVER4: F0, then 80..8F; or a lead above F4
// TWO: two continuations, which must be wanted
#define BULLETIN_UTF8_TABLES                                                                      \
  enum {                                                                                          \
    SHORT = 1,                                                                                    \
    LONG = 2,                                                                                     \
    OVER3 = 4,                                                                                    \
    LARGE = 8,                                                                                    \
    SURROGATE = 16,                                                                               \
    OVER2 = 32,                                                                                   \
    OVER4 = 64,                                                                                   \
    TWO = 128,                                                                                    \
    CARRY = SHORT | LONG | TWO                                                                    \
  };                                                                                              \
  const __m128i first_high = _mm_setr_epi8(                                                       \
      LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, (char)TWO, (char)TWO, (char)TWO, (char)TWO, \
      SHORT | OVER2, SHORT, SHORT | OVER3 | SURROGATE, SHORT | LARGE | OVER4);                    \
  const __m128i first_low = _mm_setr_epi8(                                                        \
      (char)(CARRY | OVER3 | OVER2 | OVER4), (char)(CARRY | OVER2), (char)CARRY, (char)CARRY,     \
      (char)(CARRY | LARGE), (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4),        \
      (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4),\
      (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4), (char)(CARRY | LARGE | OVER4),\
      (char)(CARRY | LARGE | OVER4 | SURROGATE), (char)(CARRY | LARGE | OVER4),                   \
      (char)(CARRY | LARGE | OVER4));                                                             \
  const __m128i second_high = _mm_setr_epi8(                                                      \
      SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,                                     \
      (char)(LONG | OVER2 | TWO | OVER3 | OVER4), (char)(LONG | OVER2 | TWO | OVER3 | LARGE),     \
      (char)(LONG | OVER2 | TWO | SURROGATE | LARGE),                                             \
      (char)(LONG | OVER2 | TWO | SURROGATE | LARGE), SHORT, SHORT, SHORT, SHORT);

/// Whether bytes are UTF-8, sixteen at a time: 1 if they are. For processors that look up only.
///
/// Three look-ups by the halves of neighbouring bytes have a bit in common for each way in which two
/// bytes cannot follow each other (Keiser and Lemire, "Validating UTF-8 in less than one instruction
/// per byte", 2021). Sixty-four bytes behind the last are read.
__attribute__((target("ssse3"), noinline)) static int bulletin_is_utf8(
    const void *start, size_t count) {
  BULLETIN_UTF8_TABLES
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

/// Which bits of two numbers of eight bytes are those of the first bytes of a cell.
static inline __attribute__((always_inline)) uint64_t bulletin_head_mask(size_t count, int second) {
  // From a table: how long a cell is nobody can foretell.
  static const uint64_t masks[25] = {
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF,
      0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull,
      ~0ull};
  return masks[(count < 16 ? count : 16) + (second ? 0 : 8)];
}

/// Whether a byte is among some.
static inline int bulletin_has(const void *bytes, size_t count, uint8_t byte) {
  return memchr(bytes, byte, count) != NULL;
}

/// What `bulletin_index` answers where quotes stand otherwise than at the ends of cells.
#define BULLETIN_STRAY SIZE_MAX
/// A record with a carriage return outside quotes that no line feed follows.
#define BULLETIN_LONE_RETURN (1u << 31)
/// A record with quotes.
#define BULLETIN_QUOTED (1u << 30)
/// A record with line feeds within quotes.
#define BULLETIN_BROKEN (1u << 29)

/// The place of the first bit; 0 where there is none.
static inline __attribute__((always_inline)) uint64_t bulletin_first(uint64_t bits) {
  return bits ? (uint64_t)__builtin_ctzll(bits) : 0;
}

/// For each bit whether an odd number of bits is set up to it.
static inline __attribute__((always_inline)) uint64_t bulletin_parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

// Where cells and records end. The bodies are written once and compiled for each kind of processor:
// MASKS sets the places of delimiters, line feeds, quotes and carriage returns among sixty-four bytes,
// PARITY tells for each bit whether an odd number of bits is set up to it, FIRST the place of the first.
//
// Quotes open and close in turn, so that what lies between them has an odd number of them before it.
// That holds where each stands beside a separator or another quote, which is checked. What follows is
// as good as free of branches: where cells end nobody can foretell.
#define BULLETIN_SPLIT(MASKS, PARITY)                                                             \
  uint64_t d, n, q, r;                                                                            \
  MASKS;                                                                                          \
  uint64_t lone = 0, ends = 0;                                                                    \
  if (r != 0) {                                                                                   \
    const uint64_t next = block + 64 < count && bytes[block + 64] == '\n';                        \
    lone = r & ~((n >> 1) | (next << 63));                                                        \
    ends = r & ~lone;                                                                             \
  }                                                                                               \
  if (count - block < 64) {                                                                       \
    const uint64_t inside = (1ull << (count - block)) - 1;                                        \
    d &= inside, n &= inside, q &= inside, lone &= inside;                                        \
    /* Nothing follows the last byte that could be told to stand wrongly. */                      \
    ends |= ~inside;                                                                              \
  }                                                                                               \
  const uint64_t in = PARITY(q) ^ open;                                                           \
  const uint64_t all = (d | n) & ~in;                                                             \
  uint64_t broken = n & in;                                                                       \
  n &= ~in, lone &= ~in;                                                                          \
  const uint64_t beside = all | q, closes = q & ~in;                                              \
  if ((q & in & ~(beside << 1 | edge)) | ((closes << 1 | late) & ~(beside | ends)))               \
    return BULLETIN_STRAY;                                                                        \
  open = (uint64_t)((int64_t)in >> 63);                                                           \
  late = closes >> 63;                                                                            \
  edge = beside >> 63;

#define BULLETIN_INDEX(MASKS, PARITY, FIRST)                                                      \
  size_t total = 0, found = 0;                                                                    \
  uint64_t open = 0, edge = 1, late = 0;                                                          \
  uint32_t marks = 0;                                                                             \
  for (size_t block = 0; block < count; block += 64) {                                            \
    BULLETIN_SPLIT(MASKS, PARITY)                                                                 \
    uint32_t *out = places + total;                                                               \
    for (uint64_t rest = all; rest != 0; out += 8) {                                              \
      for (int i = 0; i < 8; i++) {                                                               \
        out[i] = (uint32_t)block + (uint32_t)FIRST(rest);                                         \
        rest &= rest - 1;                                                                         \
      }                                                                                           \
    }                                                                                             \
    do {                                                                                          \
      const uint64_t below = (n & -n) - 1;                                                        \
      marks |= (q & below) ? BULLETIN_QUOTED : 0;                                                 \
      marks |= (broken & below) ? BULLETIN_BROKEN : 0;                                            \
      marks |= (lone & below) ? BULLETIN_LONE_RETURN : 0;                                         \
      q &= ~below, broken &= ~below, lone &= ~below;                                              \
      lines[found] = marks | (uint32_t)(total + (size_t)__builtin_popcountll(all & below) + 1);   \
      marks = n ? 0 : marks;                                                                      \
      found += n != 0;                                                                            \
      n &= n - 1;                                                                                 \
    } while (n != 0);                                                                             \
    marks |= q ? BULLETIN_QUOTED : 0;                                                             \
    marks |= broken ? BULLETIN_BROKEN : 0;                                                        \
    marks |= lone ? BULLETIN_LONE_RETURN : 0;                                                     \
    total += (size_t)__builtin_popcountll(all);                                                   \
  }                                                                                               \
  return found;

#define BULLETIN_LAST_END(MASKS, PARITY)                                                          \
  uint64_t open = 0, edge = 1, late = 0;                                                          \
  size_t end = 0;                                                                                 \
  for (size_t block = 0; block < count; block += 64) {                                            \
    BULLETIN_SPLIT(MASKS, PARITY)                                                                 \
    (void)broken, (void)lone;                                                                     \
    end = n ? block + 64 - (size_t)__builtin_clzll(n | 1) : end;                                  \
  }                                                                                               \
  return end;

static size_t bulletin_index_plain(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, uint32_t *places,
    uint32_t *lines) {
  BULLETIN_INDEX({
    d = bulletin_places(bytes + block, delimiter);
    n = bulletin_places(bytes + block, '\n');
    q = bulletin_places(bytes + block, quote);
    r = bulletin_places(bytes + block, '\r');
  }, bulletin_parity, bulletin_first)
}

static size_t bulletin_last_end_plain(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote) {
  BULLETIN_LAST_END({
    d = bulletin_places(bytes + block, delimiter);
    n = bulletin_places(bytes + block, '\n');
    q = bulletin_places(bytes + block, quote);
    r = bulletin_places(bytes + block, '\r');
  }, bulletin_parity)
}

#if defined(__SSE2__)
#include <immintrin.h>

/// Whether this processor, and the system on it, take thirty-two bytes at once.
static inline int bulletin_is_wide(void) {
  uint32_t a = 1, b, c = 0, d;
  __asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
  // What the system saves, counting bits, products without carries.
  if (((c >> 27) & 1) == 0 || ((c >> 23) & 1) == 0 || ((c >> 1) & 1) == 0) return 0;
  __asm__("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
  if ((a & 6) != 6) return 0;
  a = 7, c = 0;
  __asm__("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
  // AVX2, BMI1 and BMI2.
  return (b & (1u << 5)) && (b & (1u << 3)) && (b & (1u << 8));
}

#define BULLETIN_WIDE __attribute__((target("avx2,bmi,bmi2,popcnt,pclmul")))

static inline BULLETIN_WIDE __attribute__((always_inline)) uint64_t bulletin_equal(
    __m256i low, __m256i high, uint8_t byte) {
  const __m256i b = _mm256_set1_epi8((char)byte);
  const uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, b));
  const uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, b));
  return first | (uint64_t)second << 32;
}

static inline BULLETIN_WIDE __attribute__((always_inline)) uint64_t bulletin_parity_wide(
    uint64_t bits) {
  const __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

static BULLETIN_WIDE __attribute__((noinline)) size_t bulletin_index_wide(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, uint32_t *places,
    uint32_t *lines) {
  BULLETIN_INDEX({
    const __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + block));
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + block + 32));
    d = bulletin_equal(low, high, delimiter);
    n = bulletin_equal(low, high, '\n');
    q = bulletin_equal(low, high, quote);
    r = bulletin_equal(low, high, '\r');
  }, bulletin_parity_wide, _tzcnt_u64)
}

static BULLETIN_WIDE __attribute__((noinline)) size_t bulletin_last_end_wide(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote) {
  BULLETIN_LAST_END({
    const __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + block));
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + block + 32));
    d = bulletin_equal(low, high, delimiter);
    n = bulletin_equal(low, high, '\n');
    q = bulletin_equal(low, high, quote);
    r = bulletin_equal(low, high, '\r');
  }, bulletin_parity_wide)
}

/// As `bulletin_is_utf8`, thirty-two bytes at a time and the same for all of them.
static BULLETIN_WIDE __attribute__((noinline)) int bulletin_is_utf8_wide(
    const void *start, size_t count) {
  BULLETIN_UTF8_TABLES
  const __m256i heads = _mm256_broadcastsi128_si256(first_high);
  const __m256i lows = _mm256_broadcastsi128_si256(first_low);
  const __m256i seconds = _mm256_broadcastsi128_si256(second_high);
  const __m256i half = _mm256_set1_epi8(0x0F);
  __m256i before = _mm256_setzero_si256(), wrong = _mm256_setzero_si256();
  for (size_t at = 0; at < count + 32; at += 32) {
    __m256i now;
    if (at + 32 > count) {
      char rest[32] = {0};
      for (size_t i = 0; at + i < count && i < 32; i++) rest[i] = ((const char *)start)[at + i];
      now = _mm256_loadu_si256((const __m256i *)rest);
    } else {
      now = _mm256_loadu_si256((const __m256i *)((const char *)start + at));
    }
    const __m256i joint = _mm256_permute2x128_si256(before, now, 0x21);
    const __m256i one = _mm256_alignr_epi8(now, joint, 15);
    const __m256i two = _mm256_alignr_epi8(now, joint, 14);
    const __m256i three = _mm256_alignr_epi8(now, joint, 13);
    const __m256i special = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(heads, _mm256_and_si256(_mm256_srli_epi16(one, 4), half)),
            _mm256_shuffle_epi8(lows, _mm256_and_si256(one, half))),
        _mm256_shuffle_epi8(seconds, _mm256_and_si256(_mm256_srli_epi16(now, 4), half)));
    const __m256i wanted = _mm256_or_si256(
        _mm256_subs_epu8(two, _mm256_set1_epi8((char)(0xE0 - 0x80))),
        _mm256_subs_epu8(three, _mm256_set1_epi8((char)(0xF0 - 0x80))));
    wrong = _mm256_or_si256(
        wrong,
        _mm256_xor_si256(_mm256_and_si256(wanted, _mm256_set1_epi8((char)0x80)), special));
    before = now;
  }
  return _mm256_testz_si256(wrong, wrong);
}
#else
static inline int bulletin_is_wide(void) { return 0; }
#endif

/// The end of the last record that is whole, behind its line feed; 0 for none, and `BULLETIN_STRAY`
/// where quotes stand otherwise than at the ends of cells. Up to sixty-four bytes behind the last are
/// read.
static inline size_t bulletin_last_end(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, int isWide) {
#if defined(__SSE2__)
  if (isWide) return bulletin_last_end_wide(bytes, count, delimiter, quote);
#endif
  return bulletin_last_end_plain(bytes, count, delimiter, quote);
}

/// Whether bytes are UTF-8 by what this processor has; for those that look up only.
static inline int bulletin_is_text(const void *bytes, size_t count, int isWide) {
#if defined(__SSE2__)
  if (isWide) return bulletin_is_utf8_wide(bytes, count);
#endif
  return bulletin_is_utf8(bytes, count);
}

/// Finds where cells and records end in bytes that begin with a record: the places of the delimiters and
/// line feeds outside quotes, as offsets in their order.
///
/// For each such line feed `lines` has how many of these there are up to it, itself with them, and the
/// marks of the record that it ends. There must be room for `count` lines and for `count` places and
/// eight more; up to sixty-four bytes behind the last are read.
///
/// Returns the number of records that end, or `BULLETIN_STRAY`.
static inline size_t bulletin_index(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, uint32_t *places,
    uint32_t *lines, int isWide) {
#if defined(__SSE2__)
  if (isWide) return bulletin_index_wide(bytes, count, delimiter, quote, places, lines);
#endif
  return bulletin_index_plain(bytes, count, delimiter, quote, places, lines);
}
#endif
