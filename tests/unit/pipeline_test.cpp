// Documents through several threads.
#include "cli/pipeline.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <string>

using namespace selon::cli;

namespace {

/// Jobs called by their numbers, `count` of them.
std::function<std::optional<Job>()> numbered(std::atomic<int>& next, int count, std::size_t size = 0) {
  return [&next, count, size]() -> std::optional<Job> {
    if (next == count) return std::nullopt;
    Job job;
    job.item.place = std::to_string(next++);
    job.item.record.text.assign(size, 'a');
    return job;
  };
}

void work_on(Job& job) { job.rendered = job.item.place + "!"; }

}  // namespace

TEST_CASE("documents come out in order, each worked on once, whatever the number of threads") {
  for (const unsigned threads : {1U, 2U, 5U}) {
    CAPTURE(threads);
    std::atomic<int> next = 0;
    std::atomic<int> worked = 0;
    int finished = 0;
    run_in_order(threads, {numbered(next, 300),
                           [&worked](Job& job) {
                             ++worked;
                             work_on(job);
                           },
                           [&finished](Job& job) { return job.rendered == std::to_string(finished++) + "!"; }});
    CHECK(finished == 300);
    CHECK(worked == 300);
  }
}

TEST_CASE("no document is no work") {
  for (const unsigned threads : {1U, 3U}) {
    std::atomic<int> next = 0;
    bool is_called = false;
    run_in_order(threads, {numbered(next, 0), [&is_called](Job&) { is_called = true; }, [](Job&) { return true; }});
    CHECK_FALSE(is_called);
  }
}

TEST_CASE("all ends when finishing says so") {
  for (const unsigned threads : {1U, 3U}) {
    CAPTURE(threads);
    std::atomic<int> next = 0;
    int finished = 0;
    run_in_order(threads, {numbered(next, 1'000'000), work_on, [&finished](Job&) { return ++finished < 5; }});
    CHECK(finished == 5);
    CHECK(next < 1000);
  }
}

TEST_CASE("reading does not run far ahead, and less so with long documents") {
  for (const std::size_t size : {std::size_t{10}, std::size_t{3} << 19U}) {
    CAPTURE(size);
    const int most_ahead = size == 10 ? 2 * 32 : 2;
    std::atomic<int> next = 0;
    int finished = 0;
    bool is_bounded = true;
    run_in_order(2, {numbered(next, size == 10 ? 500 : 20, size), work_on, [&](Job&) {
                       is_bounded = is_bounded && next <= finished + most_ahead;
                       ++finished;
                       return true;
                     }});
    CHECK(is_bounded);
  }
}
