#include "render/svg.h"

#include <iomanip>
#include <locale>
#include <memory>
#include <sstream>
#include <string_view>
#include <vector>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "graph/error.h"
#include "render/graphviz.h"

namespace polink {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
};
struct FreeText {
  void operator()(xmlChar* text) const noexcept { xmlFree(text); }
};
using Text = std::unique_ptr<xmlChar, FreeText>;

// The picture is made with Noto; the others stand in where it isn't installed.
constexpr const char* kFamilies =
    "Noto Sans CJK JP, Noto Sans JP, Yu Gothic, Hiragino Sans, Meiryo, sans-serif";

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }
const xmlChar* xml(const std::string& text) { return xml(text.c_str()); }

std::string_view name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

std::string attribute(xmlNode* node, const char* name) {
  const Text value(xmlGetNoNsProp(node, xml(name)));
  return value == nullptr ? "" : reinterpret_cast<const char*>(value.get());
}

void remove(xmlNode* node) {
  xmlUnlinkNode(node);
  xmlFreeNode(node);
}

void set_content(xmlNode* node, const std::string& text) {
  xmlNodeSetContent(node, nullptr);
  xmlNodeAddContentLen(node, xml(text), static_cast<int>(text.size()));
}

void finish_title(xmlNode* title, const std::map<std::string, std::string>& tooltips) {
  const auto tooltip = tooltips.find(attribute(title->parent, "id"));
  if (tooltip == tooltips.end() || tooltip->second.empty()) {
    remove(title);
  } else {
    set_content(title, tooltip->second);
  }
}

void finish_text(xmlNode* text) {
  const bool bold = attribute(text, "font-family").find("Bold") != std::string::npos;
  xmlSetProp(text, xml("font-family"), xml(kFamilies));
  if (bold) {
    xmlSetProp(text, xml("font-weight"), xml("bold"));
  }
  const Text content(xmlNodeGetContent(text));
  std::string words = reinterpret_cast<const char*>(content.get());
  for (std::size_t at = words.find(kEntityGuard); at != std::string::npos;
       at = words.find(kEntityGuard, at)) {
    words.erase(at, kEntityGuard.size());
  }
  set_content(text, words);
}

// Inkscape and PowerPoint take a colour that they don't know for black.
void finish_colours(xmlNode* node) {
  for (const char* name : {"fill", "stroke"}) {
    if (attribute(node, name) == "transparent") {
      xmlSetProp(node, xml(name), xml("none"));
    }
  }
}

void finish_children(xmlNode* parent, const std::map<std::string, std::string>& tooltips) {
  std::vector<xmlNode*> children;
  for (xmlNode* child = parent->children; child != nullptr; child = child->next) {
    children.push_back(child);
  }
  for (xmlNode* child : children) {
    if (child->type == XML_COMMENT_NODE) {
      remove(child);
    } else if (child->type == XML_ELEMENT_NODE && name_of(child) == "title") {
      finish_title(child, tooltips);
    } else if (child->type == XML_ELEMENT_NODE && name_of(child) == "text") {
      finish_text(child);
    } else if (child->type == XML_ELEMENT_NODE) {
      finish_colours(child);
      finish_children(child, tooltips);
    }
  }
}

// `scale(0.34 0.34) rotate(0) translate(0 1601.76)` of the outermost group.
void set_scale(xmlNode* root, double scale) {
  for (xmlNode* child = root->children; child != nullptr; child = child->next) {
    const std::string transform =
        child->type == XML_ELEMENT_NODE ? attribute(child, "transform") : "";
    const std::size_t translate = transform.find("translate(");
    if (translate != std::string::npos) {
      std::ostringstream exact;
      exact.imbue(std::locale::classic());
      exact << "scale(" << std::setprecision(6) << scale << ") " << transform.substr(translate);
      xmlSetProp(child, xml("transform"), xml(exact.str()));
    }
  }
}

void name_picture(xmlNode* root, const std::string& title, const std::string& language) {
  xmlSetProp(root, xml("role"), xml("img"));
  xmlSetProp(root, xml("lang"), xml(language));
  xmlSetProp(root, xml("aria-labelledby"), xml("picture-title"));
  xmlNode* element = xmlNewDocNode(root->doc, root->ns, xml("title"), nullptr);
  xmlSetProp(element, xml("id"), xml("picture-title"));
  set_content(element, title);
  if (root->children != nullptr) {
    xmlAddPrevSibling(root->children, element);
  } else {
    xmlAddChild(root, element);
  }
}

std::string serialised(xmlDoc* document) {
  xmlChar* bytes = nullptr;
  int length = 0;
  xmlDocDumpMemoryEnc(document, &bytes, &length, "UTF-8");
  const Text owned(bytes);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

}  // namespace

std::string finish_svg(const std::string& svg, const SvgFinish& finish) {
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "picture.svg", nullptr,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE));
  xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) {
    throw Error(Failure::internal, "Graphviz wrote an SVG that is not well-formed XML");
  }
  if (xmlDtd* type = xmlGetIntSubset(document.get()); type != nullptr) {
    xmlUnlinkNode(reinterpret_cast<xmlNode*>(type));
    xmlFreeDtd(type);
  }
  for (xmlNode* node = document->children; node != nullptr;) {
    xmlNode* following = node->next;
    if (node->type == XML_COMMENT_NODE) {
      remove(node);
    }
    node = following;
  }
  finish_children(root, finish.tooltips);
  set_scale(root, finish.scale);
  name_picture(root, finish.title, finish.language);
  return serialised(document.get());
}

}  // namespace polink
