// A window of documents: read at its end, worked on anywhere in it, finished at its front.
#include "cli/pipeline.hpp"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace selon::cli {

namespace {

struct Slot {
  Job job;
  std::size_t size = 0;  // bytes of text
  bool is_done = false;
};

class Pipeline {
 public:
  Pipeline(unsigned threads, const Steps& steps) : threads_(threads), steps_(steps) {}

  void run() {
    std::vector<std::thread> all;
    all.emplace_back([this] { read(); });
    for (unsigned i = 0; i < threads_; ++i) all.emplace_back([this] { work(); });
    while (Slot* front = wait_for_front()) {
      const bool goes_on = steps_.finish(front->job);
      const std::lock_guard lock(mutex_);
      bytes_ -= front->size;
      window_.pop_front();
      room_.notify_one();
      if (!goes_on) break;
    }
    {
      const std::lock_guard lock(mutex_);
      is_stopped_ = true;
      room_.notify_all();
      waiting_.notify_all();
    }
    for (std::thread& thread : all) thread.join();
  }

 private:
  /// A document for each thread however long it is, and more while they are short: a long one at the front must not
  /// keep the threads waiting.
  [[nodiscard]] bool has_room() const {
    constexpr std::size_t documents = 32;
    constexpr std::size_t bytes = std::size_t{1} << 20;
    return window_.size() < threads_ || (window_.size() < documents * threads_ && bytes_ < bytes * threads_);
  }

  void read() {
    while (true) {
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return has_room() || is_stopped_; });
        if (is_stopped_) return;
      }
      std::optional<Job> job = steps_.next();
      const std::lock_guard lock(mutex_);
      if (job) {
        auto slot = std::make_unique<Slot>();
        slot->size = job->item.record.text.size() + job->item.record.meta.size();
        slot->job = std::move(*job);
        bytes_ += slot->size;
        todo_.push_back(slot.get());
        window_.push_back(std::move(slot));
        waiting_.notify_one();
        continue;
      }
      is_read_ = true;
      waiting_.notify_all();
      done_.notify_one();
      return;
    }
  }

  void work() {
    while (true) {
      Slot* slot = nullptr;
      {
        std::unique_lock lock(mutex_);
        waiting_.wait(lock, [this] { return !todo_.empty() || is_read_ || is_stopped_; });
        if (todo_.empty() || is_stopped_) return;
        slot = todo_.front();
        todo_.pop_front();
      }
      steps_.work(slot->job);
      const std::lock_guard lock(mutex_);
      slot->is_done = true;
      if (window_.front().get() == slot) done_.notify_one();
    }
  }

  /// The oldest document when its work is done; nullptr when there is none left.
  Slot* wait_for_front() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return window_.empty() ? is_read_ : window_.front()->is_done; });
    return window_.empty() ? nullptr : window_.front().get();
  }

  const unsigned threads_;
  const Steps& steps_;
  std::mutex mutex_;
  std::condition_variable room_;     // the reader waits for it
  std::condition_variable waiting_;  // the workers wait for it
  std::condition_variable done_;     // the finishing thread waits for it
  std::deque<std::unique_ptr<Slot>> window_;
  std::deque<Slot*> todo_;  // of window_: what no worker has taken yet
  std::size_t bytes_ = 0;   // of window_
  bool is_read_ = false;
  bool is_stopped_ = false;
};

}  // namespace

void run_in_order(unsigned threads, const Steps& steps) {
  if (threads > 1) return Pipeline(threads, steps).run();
  while (std::optional<Job> job = steps.next()) {
    steps.work(*job);
    if (!steps.finish(*job)) return;
  }
}

}  // namespace selon::cli
