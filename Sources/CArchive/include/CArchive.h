#ifndef BULLETIN_CARCHIVE_H
#define BULLETIN_CARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

/* The functions of libarchive that Bulletin calls, under their names without "archive_".
 *
 * The library is not linked, since loading it would cost every command some milliseconds. */
struct ArchiveFunctions {
  __typeof__(archive_error_string) *error_string;

  __typeof__(archive_write_new) *write_new;
  __typeof__(archive_write_set_format_zip) *write_set_format_zip;
  __typeof__(archive_write_set_format_option) *write_set_format_option;
  __typeof__(archive_write_set_bytes_in_last_block) *write_set_bytes_in_last_block;
  __typeof__(archive_write_open) *write_open;
  __typeof__(archive_write_header) *write_header;
  __typeof__(archive_write_data) *write_data;
  __typeof__(archive_write_close) *write_close;
  __typeof__(archive_write_free) *write_free;

  __typeof__(archive_entry_new) *entry_new;
  __typeof__(archive_entry_clear) *entry_clear;
  __typeof__(archive_entry_free) *entry_free;
  __typeof__(archive_entry_set_pathname) *entry_set_pathname;
  __typeof__(archive_entry_set_filetype) *entry_set_filetype;
  __typeof__(archive_entry_set_perm) *entry_set_perm;
  __typeof__(archive_entry_set_size) *entry_set_size;

  __typeof__(archive_read_new) *read_new;
  __typeof__(archive_read_support_format_raw) *read_support_format_raw;
  __typeof__(archive_read_support_format_empty) *read_support_format_empty;
  __typeof__(archive_read_support_filter_bzip2) *read_support_filter_bzip2;
  __typeof__(archive_read_support_filter_xz) *read_support_filter_xz;
  __typeof__(archive_read_support_filter_zstd) *read_support_filter_zstd;
  __typeof__(archive_read_open) *read_open;
  __typeof__(archive_read_next_header) *read_next_header;
  __typeof__(archive_read_data) *read_data;
  __typeof__(archive_read_free) *read_free;
  __typeof__(archive_filter_bytes) *filter_bytes;
  __typeof__(archive_filter_code) *filter_code;
};

/* The functions, from libarchive's shared library, loaded at the first call; NULL where it is not
 * installed or lacks one of them. Any thread may call it. */
const struct ArchiveFunctions *carchive(void);

/* The parts of zlib that unpack gzip and pack pictures. Libarchive does the first too, but does not
 * look at the checksum that stands behind the data, and would hand over a damaged file as a good one.
 *
 * Declared here, as zlib.h has it since version 1.2, since the headers of zlib need not be there
 * where those of libarchive are. */
struct ZlibStream {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *zalloc;
  void *zfree;
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
};

struct ZlibFunctions {
  int (*inflateInit2_)(struct ZlibStream *, int bits, const char *version, int size);
  int (*inflate)(struct ZlibStream *, int flush);
  int (*inflateReset)(struct ZlibStream *);
  int (*inflateEnd)(struct ZlibStream *);
  unsigned long (*compressBound)(unsigned long count);
  int (*compress2)(unsigned char *packed, unsigned long *room, const unsigned char *bytes,
                   unsigned long count, int level);
  unsigned long (*crc32)(unsigned long before, const unsigned char *bytes, unsigned int count);
};

/* The functions of zlib, which libarchive itself needs, loaded at the first call; NULL where it is
 * not installed. Any thread may call it. */
const struct ZlibFunctions *czlib(void);

#endif
