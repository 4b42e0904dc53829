#include "CArchive.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct ArchiveFunctions functions;
static const struct ArchiveFunctions *loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *open_library(void) {
  static const char *const names[] = {"libarchive.so.13", "libarchive.13.dylib",
                                      "/opt/homebrew/opt/libarchive/lib/libarchive.13.dylib"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  return NULL;
}

static void load(void) {
  void *library = open_library();
  if (!library) return;
#define FIND(name) \
  if (!(*(void **)&functions.name = dlsym(library, "archive_" #name))) return
  FIND(error_string);
  FIND(write_new);
  FIND(write_set_format_zip);
  FIND(write_set_format_option);
  FIND(write_set_bytes_in_last_block);
  FIND(write_open);
  FIND(write_header);
  FIND(write_data);
  FIND(write_close);
  FIND(write_free);
  FIND(entry_new);
  FIND(entry_clear);
  FIND(entry_free);
  FIND(entry_set_pathname);
  FIND(entry_set_filetype);
  FIND(entry_set_perm);
  FIND(entry_set_size);
  FIND(read_new);
  FIND(read_support_format_raw);
  FIND(read_support_format_empty);
  FIND(read_support_filter_bzip2);
  FIND(read_support_filter_xz);
  FIND(read_support_filter_zstd);
  FIND(read_open);
  FIND(read_next_header);
  FIND(read_data);
  FIND(read_free);
  FIND(filter_bytes);
  FIND(filter_code);
#undef FIND
  loaded = &functions;
}

const struct ArchiveFunctions *carchive(void) {
  pthread_once(&once, load);
  return loaded;
}

static struct ZlibFunctions zlib_functions;
static const struct ZlibFunctions *zlib_loaded;
static pthread_once_t zlib_once = PTHREAD_ONCE_INIT;

static void load_zlib(void) {
  void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libz.1.dylib", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
#define FIND(name) \
  if (!(*(void **)&zlib_functions.name = dlsym(library, #name))) return
  FIND(inflateInit2_);
  FIND(inflate);
  FIND(inflateReset);
  FIND(inflateEnd);
  FIND(compressBound);
  FIND(compress2);
  FIND(crc32);
#undef FIND
  zlib_loaded = &zlib_functions;
}

const struct ZlibFunctions *czlib(void) {
  pthread_once(&zlib_once, load_zlib);
  return zlib_loaded;
}
