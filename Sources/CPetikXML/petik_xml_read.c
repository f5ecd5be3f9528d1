#include "CPetikXML.h"
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct petik_xml {
  xmlDocPtr document;
  xmlNodePtr node;
  int is_leaving, is_html;
  int32_t line;
  char fault[256], entity[64];
};

static xmlParserInputPtr refuse_file(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}

void petik_xml_initialise(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(refuse_file);
}

static void note_fault(petik_xml *xml, const char *message, int line) {
  if (xml->fault[0]) return;
  snprintf(xml->fault, sizeof xml->fault, "%s", message ? message : "unknown fault");
  size_t length = strlen(xml->fault);
  while (length && xml->fault[length - 1] == '\n') xml->fault[--length] = 0;
  xml->line = line;
}

#if LIBXML_VERSION >= 21200
static void on_error(void *context, const xmlError *error) {
#else
static void on_error(void *context, xmlErrorPtr error) {
#endif
  petik_xml *xml = ((xmlParserCtxtPtr)context)->_private;
  if (!xml || !error || error->level < XML_ERR_FATAL) return;
  /* A browser mends what it finds in HTML; only depth and memory stop the reader. */
  int is_limit = error->code == XML_ERR_INTERNAL_ERROR || error->code == XML_ERR_NO_MEMORY ||
                 (error->message && strstr(error->message, "depth"));
  if (xml->is_html && !is_limit) return;
  int is_depth = error->message && strstr(error->message, "depth");
  note_fault(xml, is_depth ? "elements are nested too deeply" : error->message, error->line);
}

/* Entities of one's own are what entity bombs are made of; no paper needs them. */
static void refuse_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                          const xmlChar *system_id, xmlChar *content) {
  (void)name;
  (void)type;
  (void)public_id;
  (void)system_id;
  (void)content;
  xmlParserCtxtPtr parser = context;
  int line = parser->input ? parser->input->line : 0;
  note_fault(parser->_private, "the document declares entities, which petik does not expand", line);
  xmlStopParser(parser);
}

petik_xml *petik_xml_read(const uint8_t *bytes, int64_t length, int is_html) {
  petik_xml *xml = calloc(1, sizeof *xml);
  if (!xml) return NULL;
  xml->is_html = is_html;
  if (length >= INT32_MAX) {
    note_fault(xml, "the document is too large", 0);
    return xml;
  }
  xmlParserCtxtPtr context = is_html ? htmlNewParserCtxt() : xmlNewParserCtxt();
  if (!context) {
    free(xml);
    return NULL;
  }
  context->_private = xml;
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->serror = (xmlStructuredErrorFunc)on_error;
  context->sax->entityDecl = refuse_entity;
  if (is_html) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT |
                  HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD;
    xml->document =
        htmlCtxtReadMemory(context, (const char *)bytes, (int)length, NULL, "UTF-8", options);
  } else {
    int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC;
#if LIBXML_VERSION >= 21300
    options |= XML_PARSE_NO_XXE;
#endif
    xml->document =
        xmlCtxtReadMemory(context, (const char *)bytes, (int)length, NULL, "UTF-8", options);
    if (!context->wellFormed) note_fault(xml, "the document is not well-formed", 0);
  }
  if (!xml->document) note_fault(xml, "there is no element in the document", 0);
  xmlFreeParserCtxt(context);
  return xml;
}

void petik_xml_close(petik_xml *xml) {
  if (!xml) return;
  if (xml->document) xmlFreeDoc(xml->document);
  free(xml);
}

const char *petik_xml_fault(petik_xml *xml, int32_t *line) {
  *line = xml->line;
  return xml->fault[0] ? xml->fault : NULL;
}

/* The node behind this one in the order of the document, children left out. */
static int leave(petik_xml *xml) {
  if (xml->node->next) {
    xml->node = xml->node->next;
    xml->is_leaving = 0;
    return 1;
  }
  xml->node = xml->node->parent;
  xml->is_leaving = 1;
  return xml->node && xml->node->type == XML_ELEMENT_NODE;
}

int petik_xml_next(petik_xml *xml) {
  if (!xml->document) return PETIK_XML_END;
  if (!xml->node) {
    xml->node = xmlDocGetRootElement(xml->document);
    if (!xml->node) return PETIK_XML_END;
    return PETIK_XML_OPEN;
  }
  for (;;) {
    int is_element = xml->node->type == XML_ELEMENT_NODE;
    if (is_element && !xml->is_leaving && xml->node->children) {
      xml->node = xml->node->children;
    } else if (is_element && !xml->is_leaving) {
      xml->is_leaving = 1;
      return PETIK_XML_CLOSE;
    } else if (!leave(xml)) {
      return PETIK_XML_END;
    } else if (xml->is_leaving) {
      return PETIK_XML_CLOSE;
    }
    switch (xml->node->type) {
    case XML_ELEMENT_NODE: return PETIK_XML_OPEN;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
    case XML_ENTITY_REF_NODE: return PETIK_XML_TEXT;
    default: continue;
    }
  }
}

const char *petik_xml_name(petik_xml *xml) { return (const char *)xml->node->name; }

/* A named sign that only an unread DTD would define: those of HTML are known. */
static const char *sign(petik_xml *xml) {
  const htmlEntityDesc *known = htmlEntityLookup(xml->node->name);
  if (known) {
    int length = xmlCopyChar(0, (xmlChar *)xml->entity, (int)known->value);
    xml->entity[length] = 0;
  } else {
    snprintf(xml->entity, sizeof xml->entity, "&%s;", (const char *)xml->node->name);
  }
  return xml->entity;
}

const char *petik_xml_text(petik_xml *xml) {
  if (xml->node->type == XML_ENTITY_REF_NODE) return sign(xml);
  return xml->node->content ? (const char *)xml->node->content : "";
}

int petik_xml_attribute(petik_xml *xml, int place, const char **name, const char **value) {
  xmlAttrPtr attribute = xml->node->properties;
  while (attribute && place-- > 0) attribute = attribute->next;
  if (!attribute) return 0;
  *name = (const char *)attribute->name;
  xmlNodePtr text = attribute->children;
  *value = text && text->type == XML_TEXT_NODE && text->content ? (const char *)text->content : "";
  return 1;
}
