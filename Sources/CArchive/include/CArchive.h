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
};

/* The functions, from libarchive's shared library, loaded at the first call; NULL where it is not
 * installed or lacks one of them. Any thread may call it. */
const struct ArchiveFunctions *carchive(void);

#endif
