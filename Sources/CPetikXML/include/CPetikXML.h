#ifndef CPETIKXML_H
#define CPETIKXML_H
#include <stddef.h>
#include <stdint.h>

/* A document, read whole without network, entities and external files, walked node by node. */
typedef struct petik_xml petik_xml;
enum { PETIK_XML_END = 0, PETIK_XML_OPEN = 1, PETIK_XML_TEXT = 2, PETIK_XML_CLOSE = 3 };

/* Once, before any other call. */
void petik_xml_initialise(void);
/* Reads UTF-8, whatever it declares. NULL only when memory is out. */
petik_xml *petik_xml_read(const uint8_t *bytes, int64_t length, int is_html);
void petik_xml_close(petik_xml *xml);
/* What is wrong, NULL where nothing is; valid until the document is closed. */
const char *petik_xml_fault(petik_xml *xml, int32_t *line);
/* The next node: one of the values above. */
int petik_xml_next(petik_xml *xml);
/* Local name of the element, or the text; ends with NUL, valid until the document is closed. */
const char *petik_xml_name(petik_xml *xml);
const char *petik_xml_text(petik_xml *xml);
/* The element's attributes by place; 0 where there is none. */
int petik_xml_attribute(petik_xml *xml, int place, const char **name, const char **value);

/* A document being written. Names are ASCII literals; values are UTF-8 that XML allows. */
typedef struct petik_xml_writer petik_xml_writer;
petik_xml_writer *petik_xml_writer_open(void);
void petik_xml_writer_close(petik_xml_writer *writer);
/* Each: 0 when memory is out. */
int petik_xml_write_start(petik_xml_writer *writer, const char *name);
int petik_xml_write_attribute(petik_xml_writer *writer, const char *name, const char *value);
int petik_xml_write_text(petik_xml_writer *writer, const char *text);
int petik_xml_write_end(petik_xml_writer *writer);
/* The document so far, valid until the next call; its length, negative when memory is out. */
int64_t petik_xml_written(petik_xml_writer *writer, const uint8_t **bytes);
#endif
