#define _GNU_SOURCE
#include "CXlsxWriter.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static struct XlsxWriterFunctions functions;
static const struct XlsxWriterFunctions *loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *open_library(void) {
  /* The names of one binary interface each; the functions used here are in all of them. */
  static const char *const names[] = {
      "libxlsxwriter.so.4", "libxlsxwriter.so.5", "libxlsxwriter.so.6", "libxlsxwriter.so.7",
      "libxlsxwriter.dylib", "/opt/homebrew/lib/libxlsxwriter.dylib"};
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
  if (!(*(void **)&functions.name = dlsym(library, #name))) return
  FIND(workbook_new_opt);
  FIND(workbook_add_worksheet);
  FIND(workbook_add_format);
  FIND(workbook_add_chart);
  FIND(workbook_set_properties);
  FIND(workbook_close);
  FIND(lxw_strerror);
  FIND(worksheet_write_string);
  FIND(worksheet_write_number);
  FIND(worksheet_write_blank);
  FIND(worksheet_merge_range);
  FIND(worksheet_set_column);
  FIND(worksheet_set_row);
  FIND(worksheet_freeze_panes);
  FIND(worksheet_repeat_rows);
  FIND(worksheet_repeat_columns);
  FIND(worksheet_insert_chart_opt);
  FIND(worksheet_ignore_errors);
  FIND(worksheet_set_paper);
  FIND(worksheet_set_landscape);
  FIND(worksheet_set_portrait);
  FIND(worksheet_print_area);
  FIND(worksheet_fit_to_pages);
  FIND(worksheet_set_footer);
  FIND(format_set_bold);
  FIND(format_set_italic);
  FIND(format_set_font_size);
  FIND(format_set_font_color);
  FIND(format_set_num_format);
  FIND(format_set_align);
  FIND(format_set_text_wrap);
  FIND(format_set_indent);
  FIND(format_set_top);
  FIND(format_set_bottom);
  FIND(chart_add_series);
  FIND(chart_series_set_categories);
  FIND(chart_series_set_values);
  FIND(chart_series_set_name_range);
  FIND(chart_series_set_labels);
  FIND(chart_series_set_fill);
  FIND(chart_series_set_pattern);
  FIND(chart_series_set_line);
  FIND(chart_series_set_marker_type);
  FIND(chart_title_set_name);
  FIND(chart_title_off);
  FIND(chart_axis_set_name);
  FIND(chart_legend_set_position);
  FIND(chart_series_set_labels_num_format);
  FIND(chart_series_set_labels_font);
  FIND(chart_series_set_labels_options);
  FIND(chart_series_set_labels_fill);
  FIND(chart_series_set_labels_percentage);
  FIND(chart_axis_set_num_format);
  FIND(chart_axis_set_major_unit);
  FIND(chart_axis_set_min);
  FIND(chart_axis_set_reverse);
  FIND(chart_axis_set_crossing_max);
  FIND(chart_axis_set_interval_unit);
  FIND(chart_axis_set_label_position);
#undef FIND
  loaded = &functions;
}

const struct XlsxWriterFunctions *cxlsxwriter(void) {
  pthread_once(&once, load);
  return loaded;
}

int cxlsxwriter_nameless_file(void) {
#ifdef __linux__
  return memfd_create("workbook", MFD_CLOEXEC);
#else
  char path[] = "/tmp/workbook.XXXXXX";
  int file = mkstemp(path);
  if (file >= 0) unlink(path);
  return file;
#endif
}
