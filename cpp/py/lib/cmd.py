"""Command lines: a class whose methods do_x() are commands."""

import inspect as _inspect
import string as _string
import sys as _sys

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = _string.ascii_letters + _string.digits + '_'


class Cmd:
    """Asks for commands and calls do_COMMAND(rest of the line); one that gives a true value ends it."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = _sys.stdin if stdin is None else stdin
        self.stdout = _sys.stdout if stdout is None else stdout
        self.cmdqueue, self.completekey = [], completekey

    def cmdloop(self, intro=None):
        """Ask for commands until one ends it."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + '\n')
        stop = None
        while not stop:
            if self.cmdqueue:
                line = self.cmdqueue.pop(0)
            elif self.use_rawinput:
                try:
                    line = input(self.prompt)
                except EOFError:
                    line = 'EOF'
            else:
                self.stdout.write(self.prompt)
                self.stdout.flush()
                line = self.stdin.readline()
                line = line.rstrip('\r\n') if line else 'EOF'
            line = self.precmd(line)
            stop = self.onecmd(line)
            stop = self.postcmd(stop, line)
        self.postloop()

    def precmd(self, line):
        """What becomes of a line before it is obeyed."""
        return line

    def postcmd(self, stop, line):
        """Whether that was the last command."""
        return stop

    def preloop(self):
        """Before the first command."""

    def postloop(self):
        """After the last command."""

    def parseline(self, line):
        """(command, rest, line)"""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        i = 0
        while i < len(line) and line[i] in self.identchars:
            i += 1
        return line[:i], line[i:].strip(), line

    def onecmd(self, line):
        """Obey a line."""
        command, rest, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        method = getattr(self, 'do_' + command, None) if command else None
        return self.default(line) if method is None else method(rest)

    def emptyline(self):
        """An empty line: the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """A line that is no command."""
        self.stdout.write('*** Unknown syntax: %s\n' % line)

    def completedefault(self, *ignored):
        """What may follow in a line."""
        return []

    def completenames(self, text, *ignored):
        """The commands that begin so."""
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def get_names(self):
        """The names of all methods."""
        return dir(self.__class__)

    def complete_help(self, *args):
        """What may follow help."""
        topics = {name[5:] for name in self.get_names() if name.startswith('help_' + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            method = getattr(self, 'help_' + arg, None)
            if method is not None:
                method()
                return
            method = getattr(self, 'do_' + arg, None)
            doc = method is not None and method.__doc__
            self.stdout.write('%s\n' % (_inspect.cleandoc(doc) if doc else self.nohelp % arg))
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith('help_')}
        documented, others = [], []
        for name in sorted(set(names)):
            if name.startswith('do_'):
                command = name[3:]
                if command in topics or getattr(self, name).__doc__:
                    documented.append(command)
                    topics.discard(command)
                else:
                    others.append(command)
        self.stdout.write('%s\n' % self.doc_leader)
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, others, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Print a list of topics below a header."""
        if cmds:
            self.stdout.write('%s\n' % header)
            if self.ruler:
                self.stdout.write('%s\n' % (self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Print texts in as few lines as their columns fit into."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [i for i in range(len(list)) if not isinstance(list[i], str)]
        if wrong:
            raise TypeError('list[i] not a string for i in %s' % ', '.join(map(str, wrong)))
        if len(list) == 1:
            self.stdout.write('%s\n' % list[0])
            return
        for rows in range(1, len(list) + 1):
            columns = [list[i:i + rows] for i in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if rows == len(list) or sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        for row in range(rows):
            texts = [column[row] if row < len(column) else '' for column in columns]
            while texts and not texts[-1]:
                texts.pop()
            self.stdout.write('%s\n' % '  '.join(text.ljust(width) for text, width in zip(texts, widths)))
