#pragma once

#include <memory>
#include <string>
#include <vector>

#include "render/graphviz.h"
#include "render/picture.h"

// A picture on its paper: the drawing laid out by Graphviz, the title
// above, the legend beside or under it (where the drawing loses less size), the
// note at the foot. The page is as large as the drawing needs and is then
// scaled to the paper.
namespace polink {

enum class PictureFormat { svg, png, pdf, dot };

class Sheet {
 public:
  // Lays the picture out. Throws Error(internal) where Graphviz fails.
  explicit Sheet(const Picture& picture);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  // The file's content. The same picture gives the same bytes.
  [[nodiscard]] std::string bytes(PictureFormat format);

  // Everything that has a place on the page, named by its id in the picture;
  // what the page adds is named `sheet-…`.
  [[nodiscard]] std::vector<PlacedNode> placed();

  // The size of the smallest text of the drawing on the paper, in points.
  [[nodiscard]] double least_text() const;

 private:
  class Composer;
  std::unique_ptr<Composer> composer_;
};

}  // namespace polink
