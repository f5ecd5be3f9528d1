#include "CPetikXML.h"
#include <libxml/xmlwriter.h>
#include <stdlib.h>

struct petik_xml_writer {
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
};

petik_xml_writer *petik_xml_writer_open(void) {
  petik_xml_writer *xml = calloc(1, sizeof *xml);
  if (!xml) return NULL;
  xml->buffer = xmlBufferCreate();
  xml->writer = xml->buffer ? xmlNewTextWriterMemory(xml->buffer, 0) : NULL;
  if (!xml->writer) {
    petik_xml_writer_close(xml);
    return NULL;
  }
  return xml;
}

void petik_xml_writer_close(petik_xml_writer *xml) {
  if (!xml) return;
  if (xml->writer) xmlFreeTextWriter(xml->writer);
  if (xml->buffer) xmlBufferFree(xml->buffer);
  free(xml);
}

int petik_xml_write_start(petik_xml_writer *xml, const char *name) {
  return xmlTextWriterStartElement(xml->writer, (const xmlChar *)name) >= 0;
}

int petik_xml_write_attribute(petik_xml_writer *xml, const char *name, const char *value) {
  return xmlTextWriterWriteAttribute(xml->writer, (const xmlChar *)name, (const xmlChar *)value) >=
         0;
}

int petik_xml_write_text(petik_xml_writer *xml, const char *text) {
  return xmlTextWriterWriteString(xml->writer, (const xmlChar *)text) >= 0;
}

int petik_xml_write_end(petik_xml_writer *xml) { return xmlTextWriterEndElement(xml->writer) >= 0; }

int64_t petik_xml_written(petik_xml_writer *xml, const uint8_t **bytes) {
  if (xmlTextWriterFlush(xml->writer) < 0) return -1;
  *bytes = xmlBufferContent(xml->buffer);
  return xmlBufferLength(xml->buffer);
}
