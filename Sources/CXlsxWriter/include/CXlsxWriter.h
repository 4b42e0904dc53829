#ifndef BULLETIN_CXLSXWRITER_H
#define BULLETIN_CXLSXWRITER_H

#include <xlsxwriter.h>

/* The functions of libxlsxwriter that Bulletin calls, under their own names.
 *
 * The library is not linked, since loading it would cost every command some milliseconds. */
struct XlsxWriterFunctions {
  __typeof__(workbook_new_opt) *workbook_new_opt;
  __typeof__(workbook_add_worksheet) *workbook_add_worksheet;
  __typeof__(workbook_add_format) *workbook_add_format;
  __typeof__(workbook_add_chart) *workbook_add_chart;
  __typeof__(workbook_set_properties) *workbook_set_properties;
  __typeof__(workbook_close) *workbook_close;
  __typeof__(lxw_strerror) *lxw_strerror;

  __typeof__(worksheet_write_string) *worksheet_write_string;
  __typeof__(worksheet_write_number) *worksheet_write_number;
  __typeof__(worksheet_write_blank) *worksheet_write_blank;
  __typeof__(worksheet_merge_range) *worksheet_merge_range;
  __typeof__(worksheet_set_column) *worksheet_set_column;
  __typeof__(worksheet_set_row) *worksheet_set_row;
  __typeof__(worksheet_freeze_panes) *worksheet_freeze_panes;
  __typeof__(worksheet_repeat_rows) *worksheet_repeat_rows;
  __typeof__(worksheet_repeat_columns) *worksheet_repeat_columns;
  __typeof__(worksheet_insert_chart_opt) *worksheet_insert_chart_opt;
  __typeof__(worksheet_ignore_errors) *worksheet_ignore_errors;
  __typeof__(worksheet_set_paper) *worksheet_set_paper;
  __typeof__(worksheet_set_landscape) *worksheet_set_landscape;
  __typeof__(worksheet_set_portrait) *worksheet_set_portrait;
  __typeof__(worksheet_print_area) *worksheet_print_area;
  __typeof__(worksheet_fit_to_pages) *worksheet_fit_to_pages;
  __typeof__(worksheet_set_footer) *worksheet_set_footer;

  __typeof__(format_set_bold) *format_set_bold;
  __typeof__(format_set_italic) *format_set_italic;
  __typeof__(format_set_font_size) *format_set_font_size;
  __typeof__(format_set_font_color) *format_set_font_color;
  __typeof__(format_set_num_format) *format_set_num_format;
  __typeof__(format_set_align) *format_set_align;
  __typeof__(format_set_text_wrap) *format_set_text_wrap;
  __typeof__(format_set_indent) *format_set_indent;
  __typeof__(format_set_top) *format_set_top;
  __typeof__(format_set_bottom) *format_set_bottom;

  __typeof__(chart_add_series) *chart_add_series;
  __typeof__(chart_series_set_categories) *chart_series_set_categories;
  __typeof__(chart_series_set_values) *chart_series_set_values;
  __typeof__(chart_series_set_name_range) *chart_series_set_name_range;
  __typeof__(chart_series_set_labels) *chart_series_set_labels;
  __typeof__(chart_series_set_fill) *chart_series_set_fill;
  __typeof__(chart_series_set_pattern) *chart_series_set_pattern;
  __typeof__(chart_series_set_line) *chart_series_set_line;
  __typeof__(chart_series_set_marker_type) *chart_series_set_marker_type;
  __typeof__(chart_title_set_name) *chart_title_set_name;
  __typeof__(chart_title_off) *chart_title_off;
  __typeof__(chart_axis_set_name) *chart_axis_set_name;
  __typeof__(chart_legend_set_position) *chart_legend_set_position;
  __typeof__(chart_series_set_labels_num_format) *chart_series_set_labels_num_format;
  __typeof__(chart_series_set_labels_font) *chart_series_set_labels_font;
  __typeof__(chart_series_set_labels_options) *chart_series_set_labels_options;
  __typeof__(chart_series_set_labels_fill) *chart_series_set_labels_fill;
  __typeof__(chart_series_set_labels_percentage) *chart_series_set_labels_percentage;
  __typeof__(chart_axis_set_num_format) *chart_axis_set_num_format;
  __typeof__(chart_axis_set_major_unit) *chart_axis_set_major_unit;
  __typeof__(chart_axis_set_min) *chart_axis_set_min;
  __typeof__(chart_axis_set_reverse) *chart_axis_set_reverse;
  __typeof__(chart_axis_set_crossing_max) *chart_axis_set_crossing_max;
  __typeof__(chart_axis_set_interval_unit) *chart_axis_set_interval_unit;
  __typeof__(chart_axis_set_label_position) *chart_axis_set_label_position;
};

/* The functions, from libxlsxwriter's shared library, loaded at the first call; NULL where it is
 * not installed or lacks one of them. Any thread may call it. */
const struct XlsxWriterFunctions *cxlsxwriter(void);

/* A file without a name, open for reading and writing; -1 and errno if there can be none. */
int cxlsxwriter_nameless_file(void);

#endif
