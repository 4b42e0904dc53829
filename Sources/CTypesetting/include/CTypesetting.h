#ifndef BULLETIN_CTYPESETTING_H
#define BULLETIN_CTYPESETTING_H

/* The functions of cairo, Pango, GLib and librsvg that Bulletin calls.
 *
 * The libraries are not linked: loading them would cost every command, also those that print no
 * page, some ten milliseconds and fifty shared objects. They are looked up when the first page is
 * printed, so that a build needs no headers of theirs. Their interfaces have not changed for years;
 * `Scripts/check-declarations` holds what is declared here against the headers of the machine. */

#ifdef BULLETIN_SYSTEM_HEADERS

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#else

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo_font_options cairo_font_options_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutIter PangoLayoutIter;
typedef struct _PangoFont PangoFont;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _RsvgHandle RsvgHandle;

typedef int gboolean;
typedef void *gpointer;

typedef enum _cairo_status { CAIRO_STATUS_SUCCESS = 0, CAIRO_STATUS_WRITE_ERROR = 11 } cairo_status_t;
typedef enum _cairo_format { CAIRO_FORMAT_ARGB32 = 0 } cairo_format_t;
typedef enum _cairo_hint_style { CAIRO_HINT_STYLE_NONE = 1 } cairo_hint_style_t;
typedef enum _cairo_hint_metrics { CAIRO_HINT_METRICS_OFF = 1 } cairo_hint_metrics_t;
typedef enum _cairo_pdf_version { CAIRO_PDF_VERSION_1_4 = 0 } cairo_pdf_version_t;
typedef enum _cairo_pdf_outline_flags { CAIRO_PDF_OUTLINE_FLAG_OPEN = 1 } cairo_pdf_outline_flags_t;
typedef enum _cairo_pdf_metadata {
  CAIRO_PDF_METADATA_TITLE,
  CAIRO_PDF_METADATA_AUTHOR,
  CAIRO_PDF_METADATA_SUBJECT,
  CAIRO_PDF_METADATA_KEYWORDS,
  CAIRO_PDF_METADATA_CREATOR,
  CAIRO_PDF_METADATA_CREATE_DATE,
  CAIRO_PDF_METADATA_MOD_DATE
} cairo_pdf_metadata_t;
typedef cairo_status_t (*cairo_write_func_t)(void *closure, const unsigned char *data,
                                             unsigned int length);

typedef enum { PANGO_WEIGHT_NORMAL = 400, PANGO_WEIGHT_BOLD = 700 } PangoWeight;
typedef enum { PANGO_STYLE_NORMAL = 0, PANGO_STYLE_ITALIC = 2 } PangoStyle;
typedef enum { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT } PangoAlignment;
typedef enum { PANGO_WRAP_WORD, PANGO_WRAP_CHAR, PANGO_WRAP_WORD_CHAR } PangoWrapMode;

typedef struct _PangoRectangle {
  int x, y, width, height;
} PangoRectangle;

typedef struct _PangoAttribute {
  const void *klass;
  unsigned int start_index, end_index;
} PangoAttribute;

/* The first members of Pango's own. */
typedef struct _PangoItem {
  int offset, length, num_chars;
} PangoItem;

typedef struct _PangoGlyphItem {
  PangoItem *item;
} PangoGlyphItem;

typedef struct {
  double x, y, width, height;
} RsvgRectangle;

typedef struct _GError {
  unsigned int domain;
  int code;
  char *message;
} GError;

#endif

/* Each function with what it returns and takes. */
#define CAIRO_FUNCTIONS(X)                                                                      \
  X(cairo_surface_t *, cairo_pdf_surface_create_for_stream,                                     \
    (cairo_write_func_t, void *, double, double))                                               \
  X(void, cairo_pdf_surface_restrict_to_version, (cairo_surface_t *, cairo_pdf_version_t))      \
  X(void, cairo_pdf_surface_set_size, (cairo_surface_t *, double, double))                      \
  X(void, cairo_pdf_surface_set_metadata,                                                       \
    (cairo_surface_t *, cairo_pdf_metadata_t, const char *))                                    \
  X(int, cairo_pdf_surface_add_outline,                                                         \
    (cairo_surface_t *, int, const char *, const char *, cairo_pdf_outline_flags_t))            \
  X(cairo_surface_t *, cairo_image_surface_create, (cairo_format_t, int, int))                  \
  X(void, cairo_surface_flush, (cairo_surface_t *))                                             \
  X(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *))                         \
  X(int, cairo_image_surface_get_stride, (cairo_surface_t *))                                   \
  X(void, cairo_surface_finish, (cairo_surface_t *))                                            \
  X(void, cairo_surface_destroy, (cairo_surface_t *))                                           \
  X(cairo_status_t, cairo_surface_status, (cairo_surface_t *))                                  \
  X(cairo_t *, cairo_create, (cairo_surface_t *))                                               \
  X(void, cairo_destroy, (cairo_t *))                                                           \
  X(cairo_status_t, cairo_status, (cairo_t *))                                                  \
  X(const char *, cairo_status_to_string, (cairo_status_t))                                     \
  X(void, cairo_tag_begin, (cairo_t *, const char *, const char *))                             \
  X(void, cairo_tag_end, (cairo_t *, const char *))                                             \
  X(void, cairo_show_page, (cairo_t *))                                                         \
  X(void, cairo_save, (cairo_t *))                                                              \
  X(void, cairo_restore, (cairo_t *))                                                           \
  X(void, cairo_translate, (cairo_t *, double, double))                                         \
  X(void, cairo_scale, (cairo_t *, double, double))                                             \
  X(void, cairo_rotate, (cairo_t *, double))                                                    \
  X(void, cairo_move_to, (cairo_t *, double, double))                                           \
  X(void, cairo_line_to, (cairo_t *, double, double))                                           \
  X(void, cairo_rectangle, (cairo_t *, double, double, double, double))                         \
  X(void, cairo_set_source_rgb, (cairo_t *, double, double, double))                            \
  X(void, cairo_set_line_width, (cairo_t *, double))                                            \
  X(void, cairo_stroke, (cairo_t *))                                                            \
  X(void, cairo_fill, (cairo_t *))                                                              \
  X(void, cairo_paint, (cairo_t *))                                                             \
  X(cairo_font_options_t *, cairo_font_options_create, (void))                                  \
  X(void, cairo_font_options_destroy, (cairo_font_options_t *))                                 \
  X(void, cairo_font_options_set_hint_style, (cairo_font_options_t *, cairo_hint_style_t))      \
  X(void, cairo_font_options_set_hint_metrics, (cairo_font_options_t *, cairo_hint_metrics_t))

#define PANGO_FUNCTIONS(X)                                                                      \
  X(PangoContext *, pango_font_map_create_context, (PangoFontMap *))                            \
  X(void, pango_context_set_language, (PangoContext *, PangoLanguage *))                        \
  X(void, pango_context_set_round_glyph_positions, (PangoContext *, gboolean))                  \
  X(PangoFont *, pango_context_load_font, (PangoContext *, const PangoFontDescription *))       \
  X(PangoFontDescription *, pango_font_describe, (PangoFont *))                                 \
  X(gboolean, pango_font_has_char, (PangoFont *, unsigned int))                                 \
  X(PangoLanguage *, pango_language_from_string, (const char *))                                \
  X(PangoFontDescription *, pango_font_description_new, (void))                                 \
  X(void, pango_font_description_free, (PangoFontDescription *))                                \
  X(void, pango_font_description_set_family, (PangoFontDescription *, const char *))            \
  X(const char *, pango_font_description_get_family, (const PangoFontDescription *))            \
  X(void, pango_font_description_set_absolute_size, (PangoFontDescription *, double))           \
  X(PangoLayout *, pango_layout_new, (PangoContext *))                                          \
  X(void, pango_layout_set_text, (PangoLayout *, const char *, int))                            \
  X(const char *, pango_layout_get_text, (PangoLayout *))                                       \
  X(void, pango_layout_set_attributes, (PangoLayout *, PangoAttrList *))                        \
  X(void, pango_layout_set_font_description,                                                    \
    (PangoLayout *, const PangoFontDescription *))                                              \
  X(void, pango_layout_set_width, (PangoLayout *, int))                                         \
  X(void, pango_layout_set_wrap, (PangoLayout *, PangoWrapMode))                                \
  X(void, pango_layout_set_alignment, (PangoLayout *, PangoAlignment))                          \
  X(void, pango_layout_set_justify, (PangoLayout *, gboolean))                                  \
  X(void, pango_layout_set_indent, (PangoLayout *, int))                                        \
  X(void, pango_layout_get_size, (PangoLayout *, int *, int *))                                 \
  X(int, pango_layout_get_unknown_glyphs_count, (PangoLayout *))                                \
  X(PangoLayoutIter *, pango_layout_get_iter, (PangoLayout *))                                  \
  X(void, pango_layout_iter_free, (PangoLayoutIter *))                                          \
  X(gboolean, pango_layout_iter_next_run, (PangoLayoutIter *))                                  \
  X(PangoGlyphItem *, pango_layout_iter_get_run_readonly, (PangoLayoutIter *))                  \
  X(int, pango_layout_iter_get_baseline, (PangoLayoutIter *))                                   \
  X(void, pango_layout_iter_get_run_extents,                                                    \
    (PangoLayoutIter *, PangoRectangle *, PangoRectangle *))                                    \
  X(void, pango_layout_iter_get_line_extents,                                                   \
    (PangoLayoutIter *, PangoRectangle *, PangoRectangle *))                                    \
  X(PangoAttrList *, pango_attr_list_new, (void))                                               \
  X(void, pango_attr_list_insert, (PangoAttrList *, PangoAttribute *))                          \
  X(void, pango_attr_list_unref, (PangoAttrList *))                                             \
  X(PangoAttribute *, pango_attr_weight_new, (PangoWeight))                                     \
  X(PangoAttribute *, pango_attr_style_new, (PangoStyle))                                       \
  X(PangoAttribute *, pango_attr_size_new_absolute, (int))                                      \
  X(PangoAttribute *, pango_attr_insert_hyphens_new, (gboolean))                                \
  X(PangoAttribute *, pango_attr_foreground_new, (unsigned short, unsigned short, unsigned short))

#define PANGOCAIRO_FUNCTIONS(X)                                                                 \
  X(PangoFontMap *, pango_cairo_font_map_get_default, (void))                                   \
  X(void, pango_cairo_context_set_resolution, (PangoContext *, double))                         \
  X(void, pango_cairo_context_set_font_options, (PangoContext *, const cairo_font_options_t *)) \
  X(void, pango_cairo_show_glyph_item, (cairo_t *, const char *, PangoGlyphItem *))

#define GOBJECT_FUNCTIONS(X) X(void, g_object_unref, (gpointer))

#define RSVG_FUNCTIONS(X)                                                                       \
  X(RsvgHandle *, rsvg_handle_new_from_data, (const unsigned char *, unsigned long, GError **)) \
  X(void, rsvg_handle_set_dpi, (RsvgHandle *, double))                                          \
  X(gboolean, rsvg_handle_render_document,                                                      \
    (RsvgHandle *, cairo_t *, const RsvgRectangle *, GError **))

#define GLIB_FUNCTIONS(X) X(void, g_error_free, (GError *))

#define DECLARE_FUNCTION(result, name, parameters) result(*name) parameters;

/* What text is set and pages are made with. */
struct TypesettingFunctions {
  CAIRO_FUNCTIONS(DECLARE_FUNCTION)
  PANGO_FUNCTIONS(DECLARE_FUNCTION)
  PANGOCAIRO_FUNCTIONS(DECLARE_FUNCTION)
  GOBJECT_FUNCTIONS(DECLARE_FUNCTION)
};

/* What vector pictures are drawn with. */
struct PictureFunctions {
  RSVG_FUNCTIONS(DECLARE_FUNCTION)
  GLIB_FUNCTIONS(DECLARE_FUNCTION)
};

/* Loads cairo and Pango once; NULL if one of them or one of their functions is not there. */
const struct TypesettingFunctions *ctypesetting(void);

/* Loads librsvg once; NULL if it is not there. */
const struct PictureFunctions *ctypesetting_pictures(void);

/* The library that could not be loaded, or lacks a function; NULL if all is well. */
const char *ctypesetting_missing(void);

#endif
