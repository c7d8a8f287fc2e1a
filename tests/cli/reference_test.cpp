#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// What the program says about its own command line: manual pages, completion, help.
namespace polink {
namespace {

using made::Desk;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::set<std::string> commands_of(const Desk& desk) {
  std::istringstream help(desk.run("--help").output);
  std::set<std::string> commands;
  bool among_commands = false;
  for (std::string line; std::getline(help, line);) {
    if (among_commands && line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
      commands.insert(line.substr(2, line.find(' ', 2) - 2));
    }
    among_commands = among_commands ? !line.empty() : line == "Subcommands:";
  }
  return commands;
}

bool installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}

std::string answer_of(const std::string& shell_command, const Desk& desk) {
  const std::string output = (desk / "answer").string();
  EXPECT_EQ(std::system((shell_command + " >'" + output + "' 2>&1").c_str()), 0)
      << made::bytes_of(output);
  return made::bytes_of(output);
}

TEST(Help, HasAnExampleOfEveryCommand) {
  const Desk desk;
  for (const std::string& command : commands_of(desk)) {
    const std::string help = desk.run(command + " --help").output;
    const auto example = help.find("\nExample");
    ASSERT_NE(example, std::string::npos) << command;
    EXPECT_THAT(help.substr(example), HasSubstr("polink " + command)) << command;
  }
}

TEST(ManualPages, AreWrittenForPolinkAndEveryCommand) {
  const Desk desk;
  std::filesystem::create_directory(desk / "man1");
  ASSERT_EQ(desk.run("man -o man1").exit_code, 0);
  EXPECT_THAT(made::bytes_of(desk / "man1/polink.1"), HasSubstr(".SH EXIT STATUS"));
  for (const std::string& command : commands_of(desk)) {
    const std::string page = made::bytes_of(desk / ("man1/polink-" + command + ".1"));
    EXPECT_THAT(page, StartsWith(".TH ")) << command;
    EXPECT_THAT(page, HasSubstr(".SH SYNOPSIS\n")) << command;
    EXPECT_THAT(page, HasSubstr(".SH EXAMPLES\n")) << command;
  }
}

TEST(ManualPages, HaveTheOptionsWithTheirChoices) {
  const Desk desk;
  const std::string page = desk.run("man duplicates").output;
  EXPECT_THAT(page, HasSubstr("\\fB\\-\\-across\\fR"));
  EXPECT_THAT(page, HasSubstr("One of \\fBdocuments\\fR, \\fBministries\\fR, \\fBsections\\fR."));
  EXPECT_THAT(page, HasSubstr("\\fB\\-\\-db\\fR \\fIFILE\\fR"));
}

TEST(ManualPages, AreFaultlessToMandoc) {
  if (!installed("mandoc")) {
    GTEST_SKIP() << "mandoc is not installed";
  }
  const Desk desk;
  std::filesystem::create_directory(desk / "man1");
  ASSERT_EQ(desk.run("man -o man1").exit_code, 0);
  const std::string complaints =
      answer_of("mandoc -T lint -W warning '" + (desk / "man1").string() + "'/*.1 || true", desk);
  EXPECT_EQ(complaints, "");
}

TEST(ManualPages, OfACommandThatIsNotThere) {
  const Desk desk;
  const auto outcome = desk.run("man nosuch");
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.errors, HasSubstr("nosuch"));
}

// Completes a command line as bash would: the words typed, the last one unfinished.
std::string completed(const Desk& desk, const std::string& words) {
  made::write(desk / "complete.sh", "eval \"$('" + made::program() + "' completion bash)\"\ncd '" +
                                        (desk / "").string() + "'\nCOMP_WORDS=(" + words +
                                        ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_polink\n"
                                        "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
  return answer_of("bash '" + (desk / "complete.sh").string() + "'", desk);
}

TEST(BashCompletion, CompletesCommands) {
  EXPECT_EQ(completed(Desk(), "polink du"), "duplicates\n");
}

TEST(BashCompletion, CompletesTheOptionsOfACommandAndOfAll) {
  const std::string answers = completed(Desk(), "polink duplicates --");
  EXPECT_THAT(answers, HasSubstr("--across\n"));
  EXPECT_THAT(answers, HasSubstr("--db\n"));
  EXPECT_THAT(answers, Not(HasSubstr("--changed\n")));
}

TEST(BashCompletion, CompletesTheWordsThatAnOptionTakes) {
  EXPECT_EQ(completed(Desk(), "polink duplicates --across se"), "sections\n");
}

TEST(BashCompletion, CompletesFileNamesWhereAFileIsMeant) {
  EXPECT_EQ(completed(Desk(), "polink load pl"), "plan.txt\n");
  EXPECT_EQ(completed(Desk(), "polink stats --db pl"), "plan.txt\n");
}

TEST(ZshCompletion, IsAScriptThatZshReads) {
  if (!installed("zsh")) {
    GTEST_SKIP() << "zsh is not installed";
  }
  const Desk desk;
  made::write(desk / "_polink", desk.run("completion zsh").output);
  EXPECT_EQ(answer_of("zsh -n '" + (desk / "_polink").string() + "'", desk), "");
}

TEST(Completion, KnowsTwoShells) { EXPECT_EQ(Desk().run("completion fish").exit_code, 2); }

}  // namespace
}  // namespace polink
