"""Examples in docstrings, run and compared with what they print there."""

import __future__
import io
import inspect
import re
import sys
import traceback
from collections import namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS',
           'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser',
           'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner',
           'testmod', 'testfile', 'run_docstring_examples', 'script_from_examples', 'testsource', 'TestResults']

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The flag of that name, made if it isn't there."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')

COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


class TestResults(namedtuple('TestResults', 'failed attempted')):
    """How many examples failed and how many were tried."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        if self.skipped:
            return (f'TestResults(failed={self.failed}, attempted={self.attempted}, skipped={self.skipped})')
        return super().__repr__()


def _ended(text):
    return text if not text or text.endswith('\n') else text + '\n'


class Example:
    """One example: its source and what it should print, or the message of the exception it should raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = _ended(source) or '\n'
        self.want = _ended(want)
        self.exc_msg = None if exc_msg is None else _ended(exc_msg)
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, with the names they start from."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        if isinstance(examples, str):
            raise AssertionError('DocTest no longer accepts str; use DocTestParser instead')
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        text = 'no examples' if count == 0 else f"{count} example{'s' if count > 1 else ''}"
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({text})>'

    def _key(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return ((self.name, self.filename, self.lineno or -1, id(self))
                < (other.name, other.filename, other.lineno or -1, id(other)))


class DocTestParser:
    """Finds the examples in a text."""

    _TRACEBACK = re.compile(r'Traceback \((?:most recent call last|innermost last)\):[ ]*$', re.M)
    _OPTION = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.M)

    def parse(self, string, name='<string>'):
        """A list of text and Examples by turns."""
        string = string.expandtabs()
        margin = min((len(line) - len(line.lstrip(' ')) for line in string.split('\n') if line.strip(' ')), default=0)
        if margin > 0:
            string = '\n'.join(line[margin:] for line in string.split('\n'))
        lines = string.splitlines(keepends=True)
        output, text = [], []
        i = 0
        while i < len(lines):
            start = lines[i].lstrip(' ')
            indent = len(lines[i]) - len(start)
            if not start.startswith('>>>'):
                text.append(lines[i])
                i += 1
                continue
            output.append(''.join(text))
            text = []
            first = i
            source = [lines[i].rstrip('\n')]
            i += 1
            while i < len(lines) and lines[i].strip(' \n')[:3] == '...' and lines[i][:indent].strip(' ') == '' \
                    and lines[i][indent:indent + 3] == '...':
                source.append(lines[i].rstrip('\n'))
                i += 1
            want = []
            while i < len(lines) and lines[i].strip() and not lines[i].lstrip(' ').startswith('>>>'):
                want.append(lines[i].rstrip('\n'))
                i += 1
            example = self._example(source, want, indent, name, first)
            if not all(not line or line.lstrip().startswith('#') for line in example.source.split('\n')):
                output.append(example)
        output.append(''.join(text))
        return output

    def get_examples(self, string, name='<string>'):
        """The Examples alone."""
        return [x for x in self.parse(string, name) if isinstance(x, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        """A DocTest of the text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def _example(self, source_lines, want_lines, indent, name, lineno):
        for i, line in enumerate(source_lines):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(f'line {lineno + i + 1!r} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')
        for i, line in enumerate(want_lines):
            if line and not line.startswith(' ' * indent):
                raise ValueError(f'line {lineno + len(source_lines) + i + 1!r} of the docstring for {name} has '
                                 f'inconsistent leading whitespace: {line!r}')
        source = '\n'.join(line[indent + 4:] for line in source_lines)
        want = '\n'.join(line[indent:] for line in want_lines)
        message = self._message(want)
        return Example(source, want, message, lineno=lineno, indent=indent,
                       options=self._options(source, name, lineno))

    def _message(self, want):
        """The exception's own lines at the end of an expected traceback; None if there is none."""
        lines = want.split('\n')
        if not self._TRACEBACK.match(lines[0]):
            return None
        for i in range(1, len(lines)):
            if lines[i] and (lines[i][0].isalnum() or lines[i][0] == '_'):
                return '\n'.join(lines[i:])
        return None

    def _options(self, source, name, lineno):
        options = {}
        for match in self._OPTION.finditer(source):
            for option in match[1].replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and all(not line or line.lstrip().startswith('#') for line in source.split('\n')):
            raise ValueError(f'line {lineno!r} of the doctest for {name} has an option directive on a line with no '
                             f'example: {source!r}')
        return options


class DocTestFinder:
    """Collects the DocTests of an object and of what it contains."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests, sorted by name."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = obj if inspect.ismodule(obj) else sys.modules.get(getattr(obj, '__module__', None))
        globs = {} if module is None and globs is None else module.__dict__.copy() if globs is None else globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    def _belongs(self, module, obj):
        if module is None:
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if inspect.isclass(obj) or hasattr(obj, '__module__'):
            return module.__name__ == obj.__module__
        if isinstance(obj, property):
            return True
        raise ValueError('object must be a class or function')

    def _find(self, tests, obj, name, module, globs, seen):
        if self._verbose:
            print(f'Finding tests in {name}')
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                value_ = inspect.unwrap(value) if callable(value) and not isinstance(value, type) else value
                if (inspect.isroutine(value_) or inspect.isclass(value_)) and self._belongs(module, value_):
                    self._find(tests, value, f'{name}.{key}', module, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(key)!r}')
                self._find(tests, value, f'{name}.__test__.{key}', module, globs, seen)
        if inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) \
                        and self._belongs(module, value):
                    self._find(tests, value, f'{name}.{key}', module, globs, seen)

    def _test_of(self, obj, name, module, globs):
        doc = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        doc = '' if doc is None else str(doc)
        if self._exclude_empty and not doc:
            return None
        filename = None if module is None else getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(doc, globs, name, filename, self._line_of(obj, doc, module))

    def _line_of(self, obj, doc, module):
        """The line on which the docstring begins, counted from 0; None if that can't be told."""
        if inspect.ismodule(obj) and doc:
            return 0
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj) or inspect.ismethod(obj) or inspect.isclass(obj):
            try:
                lines, start = inspect.getsourcelines(obj)
            except (OSError, TypeError):
                return None
            for i, line in enumerate(lines):
                if re.match(r'(?:^|.*:)\s*\w*["\']', line):
                    return start - 1 + i if start else i
            return start - 1 if start else None
        return None


class OutputChecker:
    """Compares what an example printed with what it should print."""

    def check_output(self, want, got, optionflags):
        """Whether they agree."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        """A text that shows how they differ."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) and (
                optionflags & REPORT_NDIFF or want.count('\n') > 2 and got.count('\n') > 2):
            import difflib
            wanted, gotten = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                kind, diff = 'unified diff with -expected +actual', list(difflib.unified_diff(wanted, gotten, n=2))[2:]
            elif optionflags & REPORT_CDIFF:
                kind = 'context diff with expected followed by actual'
                diff = list(difflib.context_diff(wanted, gotten, n=2))[2:]
            else:
                kind, diff = 'ndiff with -expected +actual', list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
                                                                  .compare(wanted, gotten))
            return f'Differences ({kind}):\n' + _indented(''.join(diff))
        if want and got:
            return f'Expected:\n{_indented(want)}Got:\n{_indented(got)}'
        if want:
            return f'Expected:\n{_indented(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indented(got)}'
        return 'Expected nothing\nGot nothing\n'


def _indented(text, indent=4):
    return re.sub('(?m)^(?!$)', indent * ' ', text)


def _ellipsis_match(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last):
        return False
    start, end = len(first), len(got) - len(last)
    if start > end:
        return False
    for part in middle:
        at = got.find(part, start, end)
        if at < 0:
            return False
        start = at + len(part)
    return True


class DocTestFailure(Exception):
    """An example printed something else."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised an exception that it shouldn't."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


def _type_alone(message):
    """The class's bare name at the head of an exception's message."""
    head = message.split('\n', 1)[0].split(':', 1)[0]
    return head.rsplit('.', 1)[-1]


class DocTestRunner:
    """Runs DocTests and keeps count."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = 'Expecting:\n' + _indented(example.want) if example.want else 'Expecting nothing\n'
            out('Trying:\n' + _indented(example.source) + expecting)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._header(test, example) + 'Exception raised:\n' + _indented(_traceback_text(exc_info)))

    def _header(self, test, example):
        if test.filename:
            line = '?' if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            place = f'Line {example.lineno + 1}, in {test.name}'
        return f'{self.DIVIDER}\n{place}\nFailed example:\n{_indented(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs one DocTest; its TestResults."""
        self.test = test
        if compileflags is None:
            compileflags = sum(f.compiler_flag for n in __future__.all_feature_names
                               if test.globs.get(n) is (f := getattr(__future__, n)))
        stdout, hook = sys.stdout, sys.displayhook
        out = stdout.write if out is None else out
        sys.stdout, sys.displayhook = io.StringIO(), sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook = stdout, hook
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def _run(self, test, compileflags, out):
        failures = tries = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            exc_info = None
            try:
                exec(compile(example.source, f'<doctest {test.name}[{number}]>', 'single', compileflags, True), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                exc_info = sys.exc_info()
            got = sys.stdout.getvalue()
            sys.stdout.seek(0)
            sys.stdout.truncate()
            if exc_info is None:
                good = self._checker.check_output(example.want, got, self.optionflags)
            else:
                message = ''.join(traceback.format_exception_only(*exc_info[:2]))
                if issubclass(exc_info[0], SyntaxError):
                    message = message[message.find(exc_info[0].__name__ + ':'):]
                if example.exc_msg is None:
                    got += message
                    good = None
                else:
                    got += _traceback_text(exc_info)
                    good = self._checker.check_output(example.exc_msg, message, self.optionflags)
                    if not good and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                        good = _type_alone(example.exc_msg) == _type_alone(message)
            if good:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                if good is None:
                    self.report_unexpected_exception(out, test, example, exc_info)
                else:
                    self.report_failure(out, test, example, got)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        self._count(test, failures, tries, skips)
        return TestResults(failures, tries, skipped=skips)

    def _count(self, test, failures, tries, skips):
        f, t, s = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = f + failures, t + tries, s + skips
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def summarize(self, verbose=None):
        """Prints what came of all DocTests run; the TestResults."""
        verbose = self._verbose if verbose is None else verbose
        no_tests, passed, failed = [], [], []
        tries = failures = skips = 0
        for name, (f, t, s) in sorted(self._stats.items()):
            tries, failures, skips = tries + t, failures + f, skips + s
            (no_tests if t == 0 else passed if f == 0 else failed).append((name, f, t))
        many = _counted
        if verbose:
            if no_tests:
                print(f"{many(len(no_tests), 'item')} had no tests:")
                for name, *_ in sorted(no_tests):
                    print(f'    {name}')
            if passed:
                print(f"{many(len(passed), 'item')} passed all tests:")
                for name, f, t in sorted(passed):
                    print(f" {t:3d} {'test' if t == 1 else 'tests'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{many(len(failed), 'item')} had failures:")
            for name, f, t in sorted(failed):
                print(f" {f:3d} of {t:3d} in {name}")
        if verbose:
            print(f"{many(tries, 'test')} in {many(len(self._stats), 'item')}.")
            print(f'{tries - failures} passed' + (f' and {failures} failed.' if failures else '.'))
        if failures:
            print(f"***Test Failed*** {many(failures, 'failure')}" + (f" and {many(skips, 'skipped test')}" if skips else '') + '.')
        elif verbose:
            print('Test passed' + (f" and {many(skips, 'skipped test')}" if skips else '') + '.')
        return TestResults(failures, tries, skipped=skips)

    def merge(self, other):
        """Adds another runner's counts."""
        for name, (f, t, s) in other._stats.items():
            mine = self._stats.get(name, (0, 0, 0))
            self._stats[name] = f + mine[0], t + mine[1], s + mine[2]


def _counted(count, word):
    return f'{count} {word}' if count == 1 else f'{count} {word}s'


def _traceback_text(exc_info):
    """An exception with its traceback from the example on."""
    kind, value, tb = exc_info
    while tb is not None and not tb.tb_frame.f_code.co_filename.startswith('<doctest '):
        tb = tb.tb_next
    return ''.join(traceback.format_exception(kind, value, tb))


class DebugRunner(DocTestRunner):
    """A runner that raises an exception at the first failure."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Runs the examples in a module's docstrings, __main__'s by default."""
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Runs the examples in a text file."""
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    with open(filename, encoding=encoding) as file:
        text = file.read()
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, filename.rsplit('/', 1)[-1] if name is None else name, filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Runs the examples in one object's docstring; silent but for failures."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """The examples of a text as a program, everything else as comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append('# Expected:')
                output += ['## ' + line for line in piece.want.split('\n')[:-1]]
        else:
            output += [('# ' + line).rstrip() for line in piece.split('\n')[:-1]]
    while output and output[-1] == '#':
        output.pop()
    while output and output[0] == '#':
        output.pop(0)
    return '\n'.join(output) + '\n'


def testsource(module, name):
    """The examples of one docstring of a module as a program."""
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, 'not found in tests')
