// SPDX-License-Identifier: EUPL-1.2
// What a person has typed or begun, and the signals that would end the program: Ctrl-C, SIGTERM,
// and SIGHUP from a terminal that is closed.
//
//   AtStake stake(words);               // from here on, the program does not end without the words
//   const pid_t editor = fork();        // in the child: stake.leave()
//   const Waited waited = stake.wait(editor);
//
// While the editor is open, Ctrl-C is its own affair, as with git. Other signals end it as well: it
// is given the time to save what it has, and then the caller is told. Signals that were ignored
// before us (nohup) stay so. One at a time.
#pragma once

#include <csignal>
#include <list>
#include <string>
#include <sys/types.h>

namespace emenda::cli {

struct Waited {
    int status = 0;         ///< as waitpid gives it
    int interrupted_by = 0; ///< the signal; 0: none
    bool is_open = false;   ///< it would not end
};

class AtStake {
public:
    /// `words` are written to the standard error if a signal ends the program; `while_open` in
    /// their place once an editor would not end.
    explicit AtStake(std::string words, std::string while_open = {});
    ~AtStake();
    AtStake(const AtStake&) = delete;
    AtStake& operator=(const AtStake&) = delete;

    /// From here on these words are the ones to say.
    void instead(std::string words);

    /// Signals wait from here on, until wait() or leave(): none is missed in between.
    void hold();
    /// In the child, before it becomes the editor.
    void leave() const;
    Waited wait(pid_t editor);

private:
    std::list<std::string> m_words; ///< the last one counts; a signal may be saying the one before
    std::string m_while_open;
    sigset_t m_ending{}; ///< those that are not ignored
    sigset_t m_mask{};   ///< before hold()
};

} // namespace emenda::cli
