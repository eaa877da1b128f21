"""Signals: handlers can be set, and are called by raise_signal(). Stopping a program by its button is KeyboardInterrupt, as ^C is."""

from enum import IntEnum as _IntEnum

Signals = _IntEnum('Signals', {
    name: number for number, name in enumerate(
        'SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT '
        'SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS'.split(),
        1)}, module='signal')
Handlers = _IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1}, module='signal')
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
SIGCLD, SIGIOT, SIGPOLL = Signals.SIGCHLD, Signals.SIGABRT, Signals.SIGIO
NSIG = 65
_TEXTS = ('Hangup', 'Interrupt', 'Quit', 'Illegal instruction', 'Trace/breakpoint trap', 'Aborted', 'Bus error',
          'Floating point exception', 'Killed', 'User defined signal 1', 'Segmentation fault', 'User defined signal 2', 'Broken pipe',
          'Alarm clock', 'Terminated', 'Stack fault', 'Child exited', 'Continued', 'Stopped (signal)', 'Stopped', 'Stopped (tty input)',
          'Stopped (tty output)', 'Urgent I/O condition', 'CPU time limit exceeded', 'File size limit exceeded', 'Virtual timer expired',
          'Profiling timer expired', 'Window changed', 'I/O possible', 'Power failure', 'Bad system call')
_IGNORED = (Signals.SIGCHLD, Signals.SIGCONT, Signals.SIGURG, Signals.SIGWINCH)


def default_int_handler(signalnum, frame, /):
    """What SIGINT does by default: raise KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler, Signals.SIGPIPE: Handlers.SIG_IGN, Signals.SIGXFSZ: Handlers.SIG_IGN}


def _checked(signalnum):
    number = int(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    try:
        return Signals(number)
    except ValueError:
        return number


def signal(signalnum, handler, /):
    """Set the handler of a signal; gives the one before."""
    import threading
    if threading.current_thread() is not threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    number = _checked(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (Signals.SIGKILL, Signals.SIGSTOP):
        raise OSError(22, 'Invalid argument')
    before = getsignal(number)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return before


def getsignal(signalnum, /):
    """The handler of a signal."""
    return _handlers.get(_checked(signalnum), Handlers.SIG_DFL)


def raise_signal(signalnum, /):
    """Have this program get a signal."""
    number = _checked(signalnum)
    handler = getsignal(number)
    if handler is Handlers.SIG_DFL:
        if number not in _IGNORED:
            raise SystemExit(128 + number)
    elif handler is not Handlers.SIG_IGN:
        import sys
        handler(int(number), sys._getframe(1))


def strsignal(signalnum, /):
    """What a signal means."""
    number = int(_checked(signalnum))
    return _TEXTS[number - 1] if number <= len(_TEXTS) else None


def valid_signals():
    """All signals."""
    return set(Signals)
