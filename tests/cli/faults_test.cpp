#include <sys/mount.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

// What the machine can do to a program at work: no room, no folder, nobody who reads.
namespace polink {
namespace {

using made::Desk;
using made::Outcome;
using testing::AllOf;
using testing::HasSubstr;

// Puts `ulimit -f` (blocks of 1024 bytes) around the program.
std::string with_room_for(int blocks) {
  return "bash -c 'ulimit -f " + std::to_string(blocks) + "; exec \"$@\"' -";
}

class Faults : public testing::Test {
 protected:
  Faults() {
    made::write(desk_ / "sample.txt", made::bytes_of(POLINK_SOURCE_DIR "/data/sample_plan.txt"));
    EXPECT_EQ(desk_.run("load plan.txt").exit_code, 0);
  }

  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(desk_ / "")) {
      names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
  }

  Desk desk_;
};

TEST_F(Faults, NoRoomForADatabaseLeavesTheOneBefore) {
  const std::string before = made::bytes_of(desk_ / "policy.db");
  const auto outcome = desk_.run("load sample.txt", with_room_for(200));
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, HasSubstr("policy.db"));
  EXPECT_EQ(desk_.run("stats").exit_code, 0);
  EXPECT_EQ(made::bytes_of(desk_ / "policy.db"), before);
  EXPECT_EQ(desk_.run("load sample.txt").exit_code, 0) << "where there is room it goes on";
}

TEST_F(Faults, NoRoomForANewDatabaseLeavesNoneOrAnEmptyOne) {
  EXPECT_EQ(desk_.run("load sample.txt --db new.db", with_room_for(50)).exit_code, 4);
  const auto outcome = desk_.run("stats --db new.db");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, HasSubstr("load a document first"));
}

TEST_F(Faults, NoRoomForAnOutputLeavesTheOneBeforeAndNothingBeside) {
  ASSERT_EQ(desk_.run("load sample.txt").exit_code, 0);
  made::write(desk_ / "out.json", "before");
  made::write(desk_ / "out.svg", "before");
  desk_.run("stats");  // so that its files are there
  const auto there = files();
  for (const std::string command : {"export json -o out.json",
                                    "draw reposts --document sample "
                                    "-o out.svg"}) {
    const auto outcome = desk_.run(command, with_room_for(4));
    EXPECT_EQ(outcome.exit_code, 4) << command << outcome.errors;
    EXPECT_THAT(outcome.errors, AllOf(HasSubstr("can't write out."), HasSubstr("File too large")));
  }
  EXPECT_EQ(files(), there);
  EXPECT_EQ(made::bytes_of(desk_ / "out.json"), "before");
  EXPECT_EQ(made::bytes_of(desk_ / "out.svg"), "before");
}

TEST_F(Faults, AFullDisk) {
  const std::filesystem::path disk = desk_ / "disk";
  std::filesystem::create_directory(disk);
  if (geteuid() != 0 || mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=300k") != 0) {
    GTEST_SKIP() << "making a small disk needs root";
  }
  ASSERT_EQ(desk_.run("load plan.txt --db disk/policy.db").exit_code, 0);
  const std::string before = made::bytes_of(disk / "policy.db");
  const auto outcome = desk_.run("load sample.txt --db disk/policy.db");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, HasSubstr("make room on the disk"));
  EXPECT_EQ(desk_.run("stats --db disk/policy.db").exit_code, 0);
  EXPECT_EQ(made::bytes_of(disk / "policy.db"), before);
  made::write(disk / "fill", std::string(300'000, 'x'));
  EXPECT_EQ(desk_.run("export json -o disk/out.json").exit_code, 4);
  EXPECT_FALSE(std::filesystem::exists(disk / "out.json"));
  umount(disk.c_str());
}

TEST_F(Faults, AFullStandardOutput) {
  const auto outcome = desk_.run("stats", "", "/dev/full");
  EXPECT_EQ(outcome.exit_code, 4);
  EXPECT_THAT(outcome.errors, HasSubstr("disk full"));
}

TEST_F(Faults, AReaderThatHasSeenEnoughIsNoError) {
  const std::string ask = std::string("cd '") + (desk_ / "").string() + "' && '" + made::program() +
                          "' export json -o - 2>pipe.err | head -c 1 >/dev/null; test "
                          "${PIPESTATUS[0]} -eq 141 -o ${PIPESTATUS[0]} -eq 0";
  made::write(desk_ / "ask.sh", ask);
  EXPECT_EQ(std::system(("bash '" + (desk_ / "ask.sh").string() + "'").c_str()), 0);
  EXPECT_EQ(made::bytes_of(desk_ / "pipe.err"), "");
}

TEST_F(Faults, AWorkingDirectoryThatIsGone) {
  const std::string go = "bash -c 'mkdir gone && cd gone && rmdir ../gone && exec \"$@\"' -";
  const auto load = desk_.run("load ../plan.txt", go);
  EXPECT_THAT(load.exit_code, testing::AnyOf(3, 4)) << load.errors;
  EXPECT_THAT(load.errors, HasSubstr("polink: "));
  EXPECT_EQ(desk_.run("stats", go).exit_code, 4);
  const std::string database = (desk_ / "policy.db").string();
  EXPECT_EQ(desk_.run("stats --db " + database, go).exit_code, 0);
  EXPECT_EQ(desk_.run("export json -o out.json --db " + database, go).exit_code, 4);
}

TEST_F(Faults, AFileWithoutEndIsReadNoFurtherThanAllowed) {
  const auto outcome = desk_.run("load /dev/zero");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("/dev/zero"), HasSubstr("--max-bytes")));
}

TEST_F(Faults, WhatIsLargerThanAllowedIsRefused) {
  const auto outcome = desk_.run("load plan.txt --as other --max-bytes 100");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("plan.txt"), HasSubstr("larger than 100 bytes")));
  EXPECT_EQ(desk_.run("load plan.txt --as other --max-bytes 10000").exit_code, 0);
}

TEST_F(Faults, MoreThanIsEverReadIsNoLimit) {
  const auto outcome = desk_.run("load plan.txt --as other --max-bytes 1073741825");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("--max-bytes"), HasSubstr("1073741824")));
}

TEST_F(Faults, WhatIsLargerThanIsEverReadIsToBeSplit) {
  std::filesystem::resize_file(desk_ / "sample.txt", 1'073'741'825);
  const auto outcome = desk_.run("load sample.txt --max-bytes 1073741824");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("sample.txt"), HasSubstr("split it"),
                                    testing::Not(HasSubstr("--max-bytes"))));
}

TEST_F(Faults, AFileForWhichThereIsNoMemoryIsNamed) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the sanitizer takes its memory in advance";
#endif
  std::string rows = made::bytes_of(desk_ / "plan.txt");
  for (int i = 0; i < 100'000; ++i) {
    rows += "○灯台を直す。【国】\t・直した。\t・直す。\n";
  }
  made::write(desk_ / "large.txt", rows);
  const auto outcome = desk_.run("load large.txt", "bash -c 'ulimit -v 250000; exec \"$@\"' -");
  EXPECT_EQ(outcome.exit_code, 5);
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("large.txt"), HasSubstr("not enough memory")));
  EXPECT_EQ(desk_.run("stats --document large").exit_code, 1);
}

}  // namespace
}  // namespace polink
