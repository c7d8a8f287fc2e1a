#include "render/drawing_check.h"

#include <fontconfig/fontconfig.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>

#include <boost/version.hpp>
#include <graphviz/gvc.h>
#include <libxml/xmlversion.h>
#include <unicode/uvernum.h>

#include "render/theme.h"

namespace polink {
namespace {

struct DestroyPattern {
  void operator()(FcPattern* pattern) const noexcept { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, DestroyPattern>;

struct FreeContext {
  void operator()(GVC_t* context) const noexcept { gvFreeContext(context); }
};

// The family that fontconfig takes for the one that is asked for.
std::string family_for(const char* wanted) {
  const Pattern asked(FcNameParse(reinterpret_cast<const FcChar8*>(wanted)));
  FcConfigSubstitute(nullptr, asked.get(), FcMatchPattern);
  FcDefaultSubstitute(asked.get());
  FcResult result = FcResultNoMatch;
  const Pattern found(FcFontMatch(nullptr, asked.get(), &result));
  FcChar8* family = nullptr;
  if (!found || FcPatternGetString(found.get(), FC_FAMILY, 0, &family) != FcResultMatch) {
    return "";
  }
  return reinterpret_cast<const char*>(family);
}

DrawingCheck font_check() {
  const std::string family = family_for(kPictureFont);
  if (family == kPictureFont) {
    return {"font", true, family};
  }
  return {"font", false,
          std::string(kPictureFont) + " is not installed (" + (family.empty() ? "none" : family) +
              " stands in); on Debian: apt install fonts-noto-cjk"};
}

std::vector<std::string> plugins(GVC_t* context, const char* kind) {
  int count = 0;
  char** names = gvPluginList(context, kind, &count, nullptr);
  std::vector<std::string> found(names, names + count);
  for (int i = 0; i < count; ++i) {
    std::free(names[i]);
  }
  std::free(names);
  return found;
}

DrawingCheck graphviz_check() {
  const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  const auto devices = plugins(context.get(), "device");
  const auto layouts = plugins(context.get(), "layout");
  std::string missing;
  const auto need = [&missing](const std::vector<std::string>& have, const char* name) {
    if (std::ranges::find(have, name) == have.end()) {
      missing += (missing.empty() ? "" : ", ") + std::string(name);
    }
  };
  for (const char* name : {"svg", "png", "pdf", "dot"}) {
    need(devices, name);
  }
  for (const char* name : {"dot", "neato", "sfdp", "circo", "twopi"}) {
    need(layouts, name);
  }
  if (missing.empty()) {
    return {"Graphviz", true, std::string("Graphviz ") + gvcVersion(context.get())};
  }
  return {"Graphviz", false,
          "Graphviz lacks " + missing + "; on Debian: apt install graphviz, then dot -c"};
}

}  // namespace

std::vector<DrawingCheck> check_drawing() { return {font_check(), graphviz_check()}; }

std::vector<std::string> library_versions() {
  const std::string boost =
      std::to_string(BOOST_VERSION / 100000) + "." + std::to_string(BOOST_VERSION / 100 % 1000);
  return {std::string("SQLite ") + sqlite3_libversion(), std::string("ICU ") + U_ICU_VERSION,
          std::string("libxml2 ") + LIBXML_DOTTED_VERSION, "Boost " + boost};
}

}  // namespace polink
