#include "CTypesetting.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>

static struct TypesettingFunctions functions;
static struct PictureFunctions pictures;
static const struct TypesettingFunctions *loaded;
static const struct PictureFunctions *loaded_pictures;
static const char *missing;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_once_t once_pictures = PTHREAD_ONCE_INIT;

/* A library by the name it has on Linux, else by the one it has on macOS. */
static void *open_library(const char *name, const char *other) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (library) return library;
  library = dlopen(other, RTLD_NOW | RTLD_LOCAL);
  if (library) return library;
  char path[256];
  snprintf(path, sizeof path, "/opt/homebrew/lib/%s", other);
  library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) missing = name;
  return library;
}

#define FIND(table, library, name)                                                \
  if (!(*(void **)&table.name = dlsym(library, #name))) {                         \
    missing = #name;                                                              \
    return;                                                                       \
  }

static void load(void) {
  void *cairo = open_library("libcairo.so.2", "libcairo.2.dylib");
  if (!cairo) return;
  void *pango = open_library("libpango-1.0.so.0", "libpango-1.0.0.dylib");
  if (!pango) return;
  void *pangocairo = open_library("libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib");
  if (!pangocairo) return;
  void *gobject = open_library("libgobject-2.0.so.0", "libgobject-2.0.0.dylib");
  if (!gobject) return;
#define FIND_CAIRO(result, name, parameters) FIND(functions, cairo, name)
#define FIND_PANGO(result, name, parameters) FIND(functions, pango, name)
#define FIND_PANGOCAIRO(result, name, parameters) FIND(functions, pangocairo, name)
#define FIND_GOBJECT(result, name, parameters) FIND(functions, gobject, name)
  CAIRO_FUNCTIONS(FIND_CAIRO)
  PANGO_FUNCTIONS(FIND_PANGO)
  PANGOCAIRO_FUNCTIONS(FIND_PANGOCAIRO)
  GOBJECT_FUNCTIONS(FIND_GOBJECT)
  loaded = &functions;
}

static void load_pictures(void) {
  void *rsvg = open_library("librsvg-2.so.2", "librsvg-2.2.dylib");
  if (!rsvg) return;
  void *glib = open_library("libglib-2.0.so.0", "libglib-2.0.0.dylib");
  if (!glib) return;
#define FIND_RSVG(result, name, parameters) FIND(pictures, rsvg, name)
#define FIND_GLIB(result, name, parameters) FIND(pictures, glib, name)
  RSVG_FUNCTIONS(FIND_RSVG)
  GLIB_FUNCTIONS(FIND_GLIB)
  loaded_pictures = &pictures;
}

const struct TypesettingFunctions *ctypesetting(void) {
  pthread_once(&once, load);
  return loaded;
}

const struct PictureFunctions *ctypesetting_pictures(void) {
  if (!ctypesetting()) return NULL;
  pthread_once(&once_pictures, load_pictures);
  return loaded_pictures;
}

const char *ctypesetting_missing(void) { return missing; }

#ifdef BULLETIN_SYSTEM_HEADERS
/* Compiled by Scripts/check-declarations alone. */
#define CHECK_FUNCTION(result, name, parameters)                                                  \
  _Static_assert(__builtin_types_compatible_p(result(*) parameters, __typeof__(&name)),           \
                 #name " is declared in another way");
CAIRO_FUNCTIONS(CHECK_FUNCTION)
PANGO_FUNCTIONS(CHECK_FUNCTION)
PANGOCAIRO_FUNCTIONS(CHECK_FUNCTION)
GOBJECT_FUNCTIONS(CHECK_FUNCTION)
RSVG_FUNCTIONS(CHECK_FUNCTION)
GLIB_FUNCTIONS(CHECK_FUNCTION)
_Static_assert(CAIRO_STATUS_WRITE_ERROR == 11 && CAIRO_FORMAT_ARGB32 == 0, "values of cairo");
_Static_assert(CAIRO_HINT_STYLE_NONE == 1 && CAIRO_HINT_METRICS_OFF == 1, "values of cairo");
_Static_assert(CAIRO_PDF_VERSION_1_4 == 0 && CAIRO_PDF_OUTLINE_FLAG_OPEN == 1, "values of cairo");
_Static_assert(CAIRO_PDF_METADATA_TITLE == 0 && CAIRO_PDF_METADATA_MOD_DATE == 6, "of cairo");
_Static_assert(PANGO_WEIGHT_BOLD == 700 && PANGO_STYLE_ITALIC == 2, "values of Pango");
_Static_assert(PANGO_ALIGN_RIGHT == 2 && PANGO_WRAP_WORD_CHAR == 2, "values of Pango");
_Static_assert(offsetof(PangoAttribute, start_index) == sizeof(void *), "members of Pango");
_Static_assert(offsetof(PangoItem, offset) == 0 && offsetof(PangoGlyphItem, item) == 0, "of Pango");
_Static_assert(offsetof(GError, message) == 8, "members of GLib");
#endif
