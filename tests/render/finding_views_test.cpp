#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "queries/responsibilities.h"
#include "render/diagram.h"
#include "render/sheet.h"
#include "render/views/view.h"
#include "render/views/views.h"
#include "tests/render/sample_plan.h"

// The views of findings, on the sample document: what they show, and that it fits.
namespace polink {
namespace {

using testing::Contains;
using testing::Each;
using testing::Gt;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const PolicyGraph& sample() { return sample_plan::graph(); }

std::vector<std::string> words_of(const Picture& picture) {
  std::vector<std::string> words;
  for (const PictureNode& node : picture.nodes) {
    words.insert(words.end(), node.lines.begin(), node.lines.end());
  }
  return words;
}

std::vector<std::string> drawn_ids(const Picture& picture) {
  std::vector<std::string> ids;
  for (const PictureNode& node : picture.nodes) {
    if (!node.of.empty()) {
      ids.push_back(node.of);
    }
  }
  return ids;
}

std::size_t lines_of(const Picture& picture, Line line) {
  return static_cast<std::size_t>(std::ranges::count(picture.edges, line, &PictureEdge::line));
}

TEST(MatrixView, CountsWhatTwoShareOnBothSidesOfItsDiagonal) {
  const Picture picture = matrix_picture(sample());
  std::vector<std::string> tooltips;
  for (const PictureNode& node : picture.nodes) {
    tooltips.push_back(node.tooltip);
    EXPECT_GT(node.place.width, 0) << node.id;
  }
  const auto shared = find_shared_work(sample(), {});
  ASSERT_FALSE(shared.empty());
  const std::string count = std::to_string(shared[0].shared) + "件";
  EXPECT_THAT(tooltips, Contains(shared[0].first + " × " + shared[0].second + "：" + count));
  EXPECT_THAT(tooltips, Contains(shared[0].second + " × " + shared[0].first + "：" + count));
}

TEST(MatrixView, IsDarkestWhereThereIsMost) {
  const Picture picture = matrix_picture(sample());
  double most = 0;
  for (const PictureNode& node : picture.nodes) {
    most = std::max(most, node.heat);
    EXPECT_LE(node.heat, 1);
  }
  EXPECT_DOUBLE_EQ(most, 1);
}

TEST(DuplicatesView, DrawsGroupsOrSectionsByTheirNumber) {
  const Picture groups = duplicates_picture(sample());
  EXPECT_GT(lines_of(groups, Line::duplicate), 0U);
  EXPECT_THAT(drawn_ids(groups), Contains("1.2.1.r2.n4"));
  const Picture sections = duplicates_picture(sample(), {}, 1);
  EXPECT_EQ(sections.arrangement, Arrangement::network);
  EXPECT_THAT(drawn_ids(sections), Contains("1.2.1"));
  EXPECT_THAT(drawn_ids(sections), Not(Contains("1.2.1.r2.n4")));
}

TEST(DuplicatesView, KeepsToASection) {
  for (const std::string& id : drawn_ids(duplicates_picture(sample(), "1.1.3"))) {
    EXPECT_THAT(id, testing::AnyOf(testing::StartsWith("1.1.3"), testing::StartsWith("1.3.3")));
  }
  EXPECT_THROW(duplicates_picture(sample(), "9.9"), Error);
}

TEST(LawsView, LeadsFromLawsToRowsToMinistries) {
  const Picture picture = laws_picture(sample());
  EXPECT_GT(lines_of(picture, Line::cites), 0U);
  EXPECT_GT(lines_of(picture, Line::lead) + lines_of(picture, Line::support), 0U);
  const Picture few = laws_picture(sample(), {}, 1);
  EXPECT_LT(few.nodes.size(), picture.nodes.size());
  EXPECT_THAT(few.note, HasSubstr("省いた"));
  EXPECT_THROW(laws_picture(sample(), "無い法"), Error);
}

TEST(InstrumentView, DrawsWhatCitesIt) {
  const Picture picture = instrument_picture(sample(), "蓄電池安全指針");
  EXPECT_THAT(drawn_ids(picture), Contains("1.2.1.r2.n4"));
  EXPECT_THAT(picture.title, HasSubstr("蓄電池安全指針"));
}

TEST(IndicatorsView, TellsTargetsAndWhoWorksOnThem) {
  const Picture picture = indicators_picture(sample());
  EXPECT_THAT(words_of(picture), Contains(HasSubstr("目標 ")));
  EXPECT_GT(lines_of(picture, Line::tracks), 0U);
  const Picture english = indicators_picture(sample(), {}, 6, Language::english);
  EXPECT_THAT(words_of(english), Contains(HasSubstr("target ")));
  EXPECT_THAT(words_of(english), Not(Contains(HasSubstr("目標 "))));
}

TEST(DeadlinesView, CountsByYearOrListsOneByOne) {
  const Picture counts = deadlines_picture(sample(), "", "2026-01-01");
  EXPECT_THAT(words_of(counts), Contains(HasSubstr("年度")));
  EXPECT_THAT(words_of(counts), Contains(HasSubstr("超過")));
  const Picture items = deadlines_picture(sample(), "1.1", "2026-01-01");
  EXPECT_THAT(drawn_ids(items), Each(testing::StartsWith("1.1.")));
  EXPECT_THAT(drawn_ids(items), Not(IsEmpty()));
  EXPECT_THAT(words_of(deadlines_picture(sample(), "1.1", "1990-01-01")),
              Not(Contains(HasSubstr("超過"))));
  EXPECT_THROW(deadlines_picture(sample(), "", "soon"), Error);
}

TEST(PathView, DrawsEndsOnceAndEachWayBetween) {
  const std::vector<FoundPath> paths = sample_plan::paths("1.1.1.r1", "1.2.1.r1");
  ASSERT_THAT(paths, SizeIs(Gt(1U)));
  const Picture picture = path_picture(sample(), paths);
  EXPECT_EQ(std::ranges::count(drawn_ids(picture), "1.1.1.r1"), 1);
  EXPECT_EQ(std::ranges::count(drawn_ids(picture), "1.2.1.r1"), 1);
  std::size_t steps = 0;
  for (const FoundPath& path : paths) {
    steps += path.steps.size();
  }
  EXPECT_EQ(picture.edges.size(), steps);
  EXPECT_THAT(words_of(path_picture(sample(), {})), Contains("つながりは見つからない"));
}

TEST(SelectionView, SumsUpWhatIsMuch) {
  std::vector<std::string> ids;
  for (const Vertex v : sample().all(NodeKind::measure)) {
    ids.push_back(sample().node(v).id);
  }
  const Picture much = selection_picture(sample(), ids);
  EXPECT_THAT(drawn_ids(much), Not(Contains(ids.front())));
  EXPECT_THAT(much.note, HasSubstr("節ごと"));
  const Picture little = selection_picture(sample(), {ids[0], ids[1]});
  EXPECT_THAT(drawn_ids(little), Contains(ids.front()));
  EXPECT_THROW(selection_picture(sample(), {"9.9.r9"}), Error);
}

TEST(OverlapsView, PutsWhatIsSharedBetween) {
  const Picture picture = overlaps_picture(sample());
  EXPECT_THAT(picture.note, HasSubstr("候補"));
  for (const PictureEdge& edge : picture.edges) {
    EXPECT_TRUE(edge.from.starts_with("shared-") || edge.to.starts_with("shared-"));
  }
}

struct Named {
  std::string name;
  Picture picture;
};

std::vector<Named> every_finding() {
  std::vector<Named> all;
  for (const Language language : {Language::japanese, Language::english}) {
    const std::string suffix = language == Language::english ? " en" : "";
    all.push_back({"matrix" + suffix, matrix_picture(sample(), {}, language)});
    all.push_back({"duplicates" + suffix, duplicates_picture(sample(), {}, 16, language)});
    all.push_back({"duplicates counted" + suffix, duplicates_picture(sample(), {}, 1, language)});
    all.push_back({"overlaps" + suffix, overlaps_picture(sample(), {}, 6, language)});
    all.push_back({"laws" + suffix, laws_picture(sample(), {}, 16, language)});
    all.push_back({"indicators" + suffix, indicators_picture(sample(), {}, 6, language)});
    all.push_back({"deadlines" + suffix, deadlines_picture(sample(), "", "2026-01-01", language)});
    all.push_back(
        {"deadlines of one" + suffix, deadlines_picture(sample(), "1.1", "2026-01-01", language)});
    all.push_back({"path" + suffix,
                   path_picture(sample(), sample_plan::paths("1.1.1.r1", "1.2.1.r1"), language)});
    all.push_back(
        {"instrument" + suffix, instrument_picture(sample(), "蓄電池安全指針", language)});
  }
  return all;
}

TEST(FindingViews, FitTheirTextsAndOverlapNothing) {
  for (const auto& [name, picture] : every_finding()) {
    const auto placed = Sheet(picture).placed();
    for (std::size_t i = 0; i < placed.size(); ++i) {
      const PlacedNode& node = placed[i];
      EXPECT_LE(node.text_width, node.box.width() + 0.5) << name << ": " << node.name;
      EXPECT_LE(node.text_height, node.box.height() + 0.5) << name << ": " << node.name;
      for (std::size_t j = i + 1; j < placed.size(); ++j) {
        if (node.text_width <= 0 || placed[j].text_width <= 0) {
          continue;
        }
        const Box& a = node.box;
        const Box& b = placed[j].box;
        EXPECT_TRUE(a.high.x <= b.low.x + 0.5 || b.high.x <= a.low.x + 0.5 ||
                    a.high.y <= b.low.y + 0.5 || b.high.y <= a.low.y + 0.5)
            << name << ": " << node.name << " and " << placed[j].name;
      }
    }
  }
}

TEST(FindingViews, GiveTheSameBytesTwice) {
  for (const auto& [name, picture] : every_finding()) {
    EXPECT_TRUE(Sheet(picture).bytes(PictureFormat::svg) ==
                Sheet(picture).bytes(PictureFormat::svg))
        << name;
  }
}

TEST(Themes, KeepTextReadableOnEveryFill) {
  constexpr double least = 4.5;
  for (const Theme& theme : {light_theme(), dark_theme(), print_theme()}) {
    for (int look = 0; look <= static_cast<int>(Look::head); ++look) {
      const NodeStyle style = style_of(static_cast<Look>(look), theme);
      EXPECT_GE(contrast(style.text, style.fill), least) << class_of(static_cast<Look>(look));
    }
    for (double heat = 0; heat <= 1; heat += 0.05) {
      const Colour fill = heat_fill(heat, theme);
      EXPECT_GE(contrast(text_on(fill, theme), fill), least) << heat;
    }
    EXPECT_GE(contrast(theme.ink, theme.background), least);
    EXPECT_GE(contrast(theme.faint, theme.background), least);
  }
}

TEST(PrintTheme, HasNoColours) {
  const Theme theme = print_theme();
  for (int look = 0; look <= static_cast<int>(Look::head); ++look) {
    const NodeStyle style = style_of(static_cast<Look>(look), theme);
    for (const Colour colour : {style.fill, style.border, style.text}) {
      EXPECT_TRUE(colour.red == colour.green && colour.green == colour.blue);
    }
  }
}

TEST(PaperSizes, AreKnownByNameOrInMillimetres) {
  EXPECT_DOUBLE_EQ(paper_size("16:9").width, 960);
  EXPECT_DOUBLE_EQ(paper_size("4:3").height, 540);
  EXPECT_NEAR(paper_size("A4").width, 841.9, 0.1);
  EXPECT_NEAR(paper_size("254x127").width, 720, 0.001);
  for (const char* wrong : {"", "A5", "0x0", "10x10", "200x", "x200", "200x100mm", "-5x9"}) {
    EXPECT_THROW(paper_size(wrong), Error) << wrong;
  }
}

TEST(Labels, ShowTheIdOrTheWholeText) {
  Picture picture = row_picture(sample(), "1.2.1.r2");
  Picture whole = picture;
  set_labels(picture, LabelLength::id);
  EXPECT_THAT(find_node(picture, "measure-1.2.1.r2")->lines, testing::ElementsAre("1.2.1.r2"));
  set_labels(whole, LabelLength::full);
  EXPECT_THAT(find_node(whole, "measure-1.2.1.r2")->lines, Not(Contains(HasSubstr("…"))));
}

TEST(GatherRest, KeepsTheBestConnectedAndCountsTheOthers) {
  Picture picture = section_picture(sample(), "1.2.1");
  const std::size_t all = picture.nodes.size();
  ASSERT_GT(all, 6U);
  gather_rest(picture, 6, Language::english);
  EXPECT_LE(picture.nodes.size(), 6U);
  std::size_t gathered = 0;
  for (const PictureNode& node : picture.nodes) {
    if (node.look == Look::more && node.id.starts_with("rest-")) {
      gathered += static_cast<std::size_t>(std::stoi(node.lines.front()));
      EXPECT_THAT(node.lines.front(), HasSubstr(" more"));
    }
  }
  EXPECT_EQ(picture.nodes.size() -
                static_cast<std::size_t>(std::ranges::count_if(
                    picture.nodes,
                    [](const PictureNode& node) { return node.id.starts_with("rest-"); })) +
                gathered,
            all);
  for (const PictureEdge& edge : picture.edges) {
    EXPECT_NE(find_node(picture, edge.from), nullptr);
    EXPECT_NE(find_node(picture, edge.to), nullptr);
  }
}

TEST(Links, StandOnWhatIsOneThingAndAreEscaped) {
  Picture picture = row_picture(sample(), "1.2.1.r2");
  EXPECT_THAT(Sheet(picture).bytes(PictureFormat::svg), Not(HasSubstr("href")));
  picture.link_base = "explorer.html#";
  EXPECT_THAT(Sheet(picture).bytes(PictureFormat::svg), HasSubstr("explorer.html#1.2.1.r2"));
  picture.nodes.front().of = "\"><script>法";
  EXPECT_THAT(Sheet(picture).bytes(PictureFormat::svg),
              HasSubstr("explorer.html#%22%3E%3Cscript%3E%E6%B3%95"));
}

}  // namespace
}  // namespace polink
