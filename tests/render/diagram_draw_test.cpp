#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/error.h"
#include "render/diagram.h"
#include "tests/render/small_plan.h"

namespace polink {
namespace {

namespace fs = std::filesystem;
using small_plan::two_sections;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class Draw : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "polink-draw-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  static Error failure_of(const DrawOptions& options) {
    try {
      draw(two_sections(), options);
    } catch (const Error& error) {
      return error;
    }
    return {Failure::internal, "nothing was thrown"};
  }

  static std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }

  static DrawOptions options(const std::string& view, const fs::path& output,
                             const std::string& subject = {}) {
    DrawOptions made;
    made.view = view;
    made.output = output;
    made.subject = subject;
    return made;
  }

  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(Draw, TakesTheFormatFromTheEndingOfTheName) {
  draw(two_sections(), options("ministries", folder_ / "a.svg"));
  draw(two_sections(), options("reposts", folder_ / "a.PNG"));
  draw(two_sections(), options("measure", folder_ / "a.pdf", "1.1.1.r1"));
  draw(two_sections(), options("row", folder_ / "a.dot", "1.1.1.r1"));
  EXPECT_THAT(bytes_of(folder_ / "a.svg"), StartsWith("<?xml"));
  EXPECT_THAT(bytes_of(folder_ / "a.PNG"), StartsWith("\x89PNG"));
  EXPECT_THAT(bytes_of(folder_ / "a.pdf"), StartsWith("%PDF-"));
  EXPECT_THAT(bytes_of(folder_ / "a.dot"), StartsWith("digraph"));
  EXPECT_EQ(files(), 4U) << "a file was left beside the pictures";
}

TEST_F(Draw, PutsTheGivenTitleOnThePicture) {
  DrawOptions titled = options("reposts", folder_ / "a.svg");
  titled.title = "会議資料 1-2";
  draw(two_sections(), titled);
  EXPECT_THAT(bytes_of(folder_ / "a.svg"), HasSubstr(">会議資料 1-2</text>"));
}

PolicyGraph of_long_rows() {
  constexpr int rows = 12;
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += "水辺の環境を整える取組を進める。";
  }
  small_plan::Builder plan;
  plan.section("1", "章", SectionLevel::chapter);
  for (int row = 1; row <= rows; ++row) {
    plan.measure("1.r" + std::to_string(row), MeasureKind::plan, row, text);
  }
  return plan.take();
}

TEST_F(Draw, DrawsNothingThatIsTooSmallToBeReadAndSaysWhatToDo) {
  DrawOptions whole = options("section", folder_ / "a.svg", "1");
  whole.labels = LabelLength::full;
  try {
    draw(of_long_rows(), whole);
    ADD_FAILURE() << "it was drawn";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::usage);
    EXPECT_THAT(error.what(), HasSubstr("of 10.0 that can be read"));
    EXPECT_THAT(error.what(), HasSubstr("--label short"));
    EXPECT_THAT(error.what(), HasSubstr("sum up with the view matrix"));
  }
  EXPECT_EQ(files(), 0U);
}

TEST_F(Draw, ShowsLessWhereTextWouldBeSmallAndSaysSo) {
  EXPECT_THAT(draw(of_long_rows(), options("section", folder_ / "a.svg", "1")),
              HasSubstr("leaves out"));
  EXPECT_THAT(bytes_of(folder_ / "a.svg"), HasSubstr("図に収まらない"));
  EXPECT_EQ(draw(two_sections(), options("section", folder_ / "b.svg", "1.1.1")), "");
}

TEST_F(Draw, NamesTheFormatsItKnowsForAnotherEnding) {
  const Error error = failure_of(options("reposts", folder_ / "a.gif"));
  EXPECT_EQ(error.failure(), Failure::usage);
  EXPECT_THAT(error.what(), HasSubstr(".svg, .png, .pdf or .dot"));
}

TEST_F(Draw, NamesTheViewsItKnowsForAnother) {
  const Error error = failure_of(options("pie", folder_ / "a.svg"));
  EXPECT_EQ(error.failure(), Failure::usage);
  EXPECT_THAT(error.what(), HasSubstr("ministries, matrix, section, row, measure, reposts"));
}

TEST_F(Draw, AsksForTheIdOfAViewOfOneThing) {
  EXPECT_EQ(failure_of(options("measure", folder_ / "a.svg")).failure(), Failure::usage);
}

TEST_F(Draw, LeavesTheOldPictureWhereTheIdIsUnknown) {
  std::ofstream(folder_ / "a.svg") << "old";
  const Error error = failure_of(options("measure", folder_ / "a.svg", "9.9.9.r9"));
  EXPECT_EQ(error.failure(), Failure::no_such_thing);
  EXPECT_THAT(error.what(), HasSubstr("9.9.9.r9"));
  EXPECT_EQ(bytes_of(folder_ / "a.svg"), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Draw, SaysWhyAFileCannotBeWritten) {
  const Error missing = failure_of(options("reposts", folder_ / "nowhere" / "a.svg"));
  EXPECT_EQ(missing.failure(), Failure::storage);
  EXPECT_THAT(missing.what(), HasSubstr("nowhere"));
  fs::create_directory(folder_ / "b.svg");
  EXPECT_EQ(failure_of(options("reposts", folder_ / "b.svg")).failure(), Failure::storage);
}

TEST_F(Draw, CannotWriteIntoAFolderThatIsReadOnly) {
  if (::geteuid() == 0) {
    GTEST_SKIP() << "root may write anywhere";
  }
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  const Error error = failure_of(options("reposts", folder_ / "a.svg"));
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_EQ(error.failure(), Failure::storage);
}

}  // namespace
}  // namespace polink
