"""Tests as methods of classes: TestCase, suites of them, a runner that prints what went how, and main().

    class Adding(unittest.TestCase):
        def test_small(self):
            self.assertEqual(1 + 1, 2)

    unittest.main()
"""

import collections as _collections
import contextlib as _contextlib
import functools as _functools
import io as _io
import re as _re
import sys as _sys
import time as _time
import traceback as _traceback
import types as _types
import warnings as _warnings

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase', 'main',
           'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure', 'TextTestResult',
           'registerResult', 'removeResult', 'removeHandler', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']

__unittest = True

_LONG = 80
_DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


def _strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


def _safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _LONG:
        return text
    return text[:_LONG] + ' [truncated]...'


def _shorten(s, prefix, suffix):
    skip = len(s) - prefix - suffix
    if skip > 5:
        return '%s[%d chars]%s' % (s[:prefix], skip, s[len(s) - suffix:])
    return s


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def _shortened_reprs(*args):
    """Reprs of values that differ, without most of what is the same in long ones."""
    texts = [_safe_repr(a) for a in args]
    longest = max(map(len, texts))
    if longest <= 80:
        return tuple(texts)
    prefix = _common_prefix(texts)
    n = len(prefix)
    common = 80 - (longest - n + 5 + 12)
    if common > 12 + 5:
        return tuple(_shorten(prefix, 5, common) + s[n:] for s in texts)
    prefix = _shorten(prefix, 5, 12)
    return tuple(prefix + _shorten(s[n:], 5, 12) for s in texts)


# ---- results ------------------------------------------------------------------------------------------------------

class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    pass


class _UnexpectedSuccess(Exception):
    pass


def _id(obj):
    return obj


def skip(reason):
    """A decorator that leaves a test out."""
    def decorator(test_item):
        if not isinstance(test_item, type):
            @_functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if isinstance(reason, _types.FunctionType):
        test_item = reason
        reason = ''
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """skip(reason) if the condition holds."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """skip(reason) if the condition doesn't hold."""
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    """A decorator for a test that is known to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestResult:
    """Keeps what the tests did."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def printErrors(self):
        """Called when the run is over."""

    def startTest(self, test):
        """Called before a test."""
        self.testsRun += 1

    def startTestRun(self):
        """Called once before all."""

    def stopTest(self, test):
        """Called after a test."""

    def stopTestRun(self):
        """Called once after all."""

    def _fail_fast(self):
        if getattr(self, 'failfast', False):
            self.stop()

    def addError(self, test, err):
        """A test raised an exception; err is what sys.exc_info() gives."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._fail_fast()

    def addFailure(self, test, err):
        """A test's assertion failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._fail_fast()

    def addSubTest(self, test, subtest, err):
        """A part of a test ended."""
        if err is not None:
            self._fail_fast()
            errors = self.failures if issubclass(err[0], test.failureException) else self.errors
            errors.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        """A test passed."""

    def addSkip(self, test, reason):
        """A test was left out."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed as expected."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        """A test passed that was expected to fail."""
        self.unexpectedSuccesses.append(test)
        self._fail_fast()

    def addDuration(self, test, elapsed):
        """A test took so many seconds."""
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Whether nothing went wrong."""
        return len(self.failures) == len(self.errors) == len(self.unexpectedSuccesses) == 0

    def stop(self):
        """Ask for an end of the run."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        exctype, value, tb = err
        kind = getattr(test, 'failureException', None)
        failure = kind is not None and exctype is not None and issubclass(exctype, kind)
        shown = _traceback.TracebackException(exctype, value, tb, capture_locals=self.tb_locals)
        done = set()
        exc, info = value, shown
        top = True
        while exc is not None and info is not None and id(exc) not in done:
            done.add(id(exc))
            _trim(exc.__traceback__ if not top else tb, info.stack, failure)
            if info.__cause__ is not None:
                exc, info = exc.__cause__, info.__cause__
            else:
                exc, info = exc.__context__, info.__context__
            top = False
        return ''.join(shown.format())

    def __repr__(self):
        return '<%s run=%i errors=%i failures=%i>' % (_strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))


TestResult.__module__ = 'unittest.result'


def _trim(tb, stack, failure):
    """Takes this module's frames out of a traceback's start, and of its end if an assertion failed."""
    own = []
    while tb is not None:
        own.append('__unittest' in tb.tb_frame.f_globals)
        tb = tb.tb_next
    if len(own) != len(stack):
        return
    start = 0
    while start < len(own) and own[start]:
        start += 1
    end = len(own)
    if failure:
        end = start
        while end < len(own) and not own[end]:
            end += 1
    stack[:] = stack[start:end]


# ---- a case -------------------------------------------------------------------------------------------------------

class _Outcome:
    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.supports_subtests = hasattr(result, 'addSubTest')
        self.success = True
        self.expectedFailure = None

    @_contextlib.contextmanager
    def part(self, test_case, subTest=False):
        old = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            self.result.addSkip(test_case, str(e))
        except _ShouldStop:
            pass
        except BaseException:
            info = _sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = info
            else:
                self.success = False
                if subTest:
                    self.result.addSubTest(test_case.test_case, test_case, info)
                elif issubclass(info[0], test_case.failureException):
                    self.result.addFailure(test_case, info)
                else:
                    self.result.addError(test_case, info)
            info = None
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and old


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Have a function called after tearDownModule()."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context, to be left after tearDownModule()."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the functions given to addModuleCleanup(), the last one first."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as exc:
            errors.append(exc)
    if errors:
        raise errors[0]


def _enter(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


class _AssertRaises:
    """What assertRaises() and assertWarns() give as contexts."""

    warning = False

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        if expected_regex is not None:
            expected_regex = _re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        base = Warning if self.warning else BaseException
        wanted = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(t, type) and issubclass(t, base) for t in wanted):
            raise TypeError('%s() arg 1 must be %s' % (name, 'a warning class or tuple of warning classes' if self.warning else
                                                       'an exception type or tuple of exception types'))
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError('%r is an invalid keyword argument for this function' % (next(iter(kwargs)),))
            return self
        callable_obj, *args = args
        self.obj_name = getattr(callable_obj, '__name__', str(callable_obj))
        with self:
            callable_obj(*args, **kwargs)

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def _name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            if self.obj_name:
                self._fail('{} not raised by {}'.format(self._name(), self.obj_name))
            self._fail('{} not raised'.format(self._name()))
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is None:
            return True
        if not self.expected_regex.search(str(exc_value)):
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(exc_value)))
        return True


class _AssertWarns(_AssertRaises):
    warning = True

    def __enter__(self):
        self.manager = _warnings.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        _warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            if first is None:
                first = w
            if self.expected_regex is not None and not self.expected_regex.search(str(w)):
                continue
            self.warning = w
            self.filename = m.filename
            self.lineno = m.lineno
            return
        if first is not None:
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(first)))
        if self.obj_name:
            self._fail('{} not triggered by {}'.format(self._name(), self.obj_name))
        self._fail('{} not triggered'.format(self._name()))


class _AssertLogs:
    """What assertLogs() and assertNoLogs() give."""

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.logging = logging
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        logging = self.logging
        logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(self.logger_name)
        self.logger = logger
        watcher = _collections.namedtuple('_LoggingWatcher', ['records', 'output'])([], [])

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.watcher = watcher
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._fail('Unexpected logs found: {!r}'.format(self.watcher.output))
        elif not self.watcher.records:
            self._fail('no logs of level {} or higher triggered on {}'.format(self.logging.getLevelName(self.level), self.logger.name))

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))


class TestCase:
    """A test, or several of which each method whose name begins with `test` is one."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError('no such test method in %s: %s' % (self.__class__, methodName)) from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        for kind, name in ((dict, 'assertDictEqual'), (list, 'assertListEqual'), (tuple, 'assertTupleEqual'),
                           (set, 'assertSetEqual'), (frozenset, 'assertSetEqual'), (str, 'assertMultiLineEqual')):
            self.addTypeEqualityFunc(kind, name)

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual() compare two objects of exactly this type by a function."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Have a function called after tearDown()."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context, to be left after tearDown()."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have a function called after tearDownClass()."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context, to be left after tearDownClass()."""
        return _enter(cm, cls.addClassCleanup)

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def countTestCases(self):
        """How many tests this is."""
        return 1

    def defaultTestResult(self):
        """A result for run() without one."""
        return TestResult()

    def shortDescription(self):
        """The first line of the test's docstring."""
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        """The test's full name."""
        return '%s.%s' % (_strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return '%s (%s.%s)' % (self._testMethodName, _strclass(self.__class__), self._testMethodName)

    def __repr__(self):
        return '<%s testMethod=%s>' % (_strclass(self.__class__), self._testMethodName)

    @_contextlib.contextmanager
    def subTest(self, msg=None, **params):
        """A part of a test: its failure is noted with the parameters, and the test goes on."""
        if self._outcome is None or not self._outcome.supports_subtests:
            yield
            return
        parent = self._subtest
        if parent is None:
            whole = _collections.ChainMap(params)
        else:
            whole = parent.params.new_child(params)
        self._subtest = _SubTest(self, msg, whole)
        try:
            with self._outcome.part(self._subtest, subTest=True):
                yield
            if not self._outcome.success:
                result = self._outcome.result
                if result is not None and result.failfast:
                    raise _ShouldStop
            elif self._outcome.expectedFailure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            _warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                           DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test, noting in `result` what happened."""
        stop_run = None
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, 'startTestRun', None)
            stop_run = getattr(result, 'stopTestRun', None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                why = getattr(self.__class__, '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', '')
                result.addSkip(self, why)
                return result
            expecting = getattr(self, '__unittest_expecting_failure__', False) or \
                getattr(method, '__unittest_expecting_failure__', False)
            outcome = _Outcome(result)
            began = _time.perf_counter()
            try:
                self._outcome = outcome
                with outcome.part(self):
                    self._callSetUp()
                if outcome.success:
                    outcome.expecting_failure = expecting
                    with outcome.part(self):
                        self._callTestMethod(method)
                    outcome.expecting_failure = False
                    with outcome.part(self):
                        self._callTearDown()
                self.doCleanups()
                if hasattr(result, 'addDuration'):
                    result.addDuration(self, _time.perf_counter() - began)
                if outcome.success:
                    if expecting:
                        if outcome.expectedFailure:
                            result.addExpectedFailure(self, outcome.expectedFailure)
                        else:
                            result.addUnexpectedSuccess(self)
                    else:
                        result.addSuccess(self)
                return result
            finally:
                outcome.expectedFailure = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if stop_run is not None:
                stop_run()

    def doCleanups(self):
        """Call the functions given to addCleanup(), the last one first."""
        outcome = self._outcome or _Outcome(TestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call the functions given to addClassCleanup(), the last one first."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(_sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without noting anything."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
            raise SkipTest(getattr(self.__class__, '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    # ---- assertions

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return '%s : %s' % (standardMsg, msg)

    def assertFalse(self, expr, msg=None):
        """Fail if the expression is true."""
        if expr:
            raise self.failureException(self._formatMessage(msg, '%s is not false' % _safe_repr(expr)))

    def assertTrue(self, expr, msg=None):
        """Fail unless the expression is true."""
        if not expr:
            raise self.failureException(self._formatMessage(msg, '%s is not true' % _safe_repr(expr)))

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless the call, or the block under `with`, raises such an exception."""
        context = _AssertRaises(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same, and its text must match the pattern."""
        return _AssertRaises(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless the call, or the block under `with`, gives such a warning."""
        return _AssertWarns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same, and its text must match the pattern."""
        return _AssertWarns(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Fail unless the block under `with` logs something."""
        return _AssertLogs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """Fail if the block under `with` logs something."""
        return _AssertLogs(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            raise self.failureException(self._formatMessage(msg, '%s != %s' % _shortened_reprs(first, second)))

    def assertEqual(self, first, second, msg=None):
        """Fail unless first == second."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fail unless first != second."""
        if not first != second:
            raise self.failureException(self._formatMessage(msg, '%s == %s' % (_safe_repr(first), _safe_repr(second))))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail unless the difference rounds to 0 at so many decimal places (7), or is at most delta."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            standard = '%s != %s within %s delta (%s difference)' % (_safe_repr(first), _safe_repr(second), _safe_repr(delta), _safe_repr(diff))
        else:
            if places is None:
                places = 7
            if round(diff, places) == 0:
                return
            standard = '%s != %s within %r places (%s difference)' % (_safe_repr(first), _safe_repr(second), places, _safe_repr(diff))
        raise self.failureException(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The opposite of assertAlmostEqual()."""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            standard = '%s == %s within %s delta (%s difference)' % (_safe_repr(first), _safe_repr(second), _safe_repr(delta), _safe_repr(diff))
        else:
            if places is None:
                places = 7
            if not first == second and round(diff, places) != 0:
                return
            standard = '%s == %s within %r places' % (_safe_repr(first), _safe_repr(second), places)
        raise self.failureException(self._formatMessage(msg, standard))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Compare two sequences, whatever their kinds, and say where they differ."""
        if seq_type is not None:
            name = seq_type.__name__
            if not isinstance(seq1, seq_type):
                raise self.failureException('First sequence is not a %s: %s' % (name, _safe_repr(seq1)))
            if not isinstance(seq2, seq_type):
                raise self.failureException('Second sequence is not a %s: %s' % (name, _safe_repr(seq2)))
        else:
            name = 'sequence'
        differing = None
        try:
            len1 = len(seq1)
        except (TypeError, NotImplementedError):
            differing = 'First %s has no length.    Non-sequence?' % name
        if differing is None:
            try:
                len2 = len(seq2)
            except (TypeError, NotImplementedError):
                differing = 'Second %s has no length.    Non-sequence?' % name
        if differing is None:
            if seq1 == seq2:
                return
            differing = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _shortened_reprs(seq1, seq2))
            for i in range(min(len1, len2)):
                try:
                    item1 = seq1[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += '\nUnable to index element %d of first %s\n' % (i, name)
                    break
                try:
                    item2 = seq2[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += '\nUnable to index element %d of second %s\n' % (i, name)
                    break
                if item1 != item2:
                    differing += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _shortened_reprs(item1, item2))
                    break
            else:
                if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                    return
            if len1 > len2:
                differing += '\nFirst %s contains %d additional elements.\n' % (name, len1 - len2)
                try:
                    differing += 'First extra element %d:\n%s\n' % (len2, _safe_repr(seq1[len2]))
                except (TypeError, IndexError, NotImplementedError):
                    differing += 'Unable to index element %d of first %s\n' % (len2, name)
            elif len1 < len2:
                differing += '\nSecond %s contains %d additional elements.\n' % (name, len2 - len1)
                try:
                    differing += 'First extra element %d:\n%s\n' % (len1, _safe_repr(seq2[len1]))
                except (TypeError, IndexError, NotImplementedError):
                    differing += 'Unable to index element %d of second %s\n' % (len1, name)
        import difflib
        import pprint
        diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines()))
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, diff)))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        """Compare two lists."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Compare two tuples."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Compare two sets, and say what is in one only."""
        parts = []
        for which, a, b in (('first', set1, set2), ('second', set2, set1)):
            try:
                difference = a.difference(b)
            except TypeError as e:
                self.fail('invalid type when attempting set difference: %s' % e)
            except AttributeError as e:
                self.fail('%s argument does not support set difference: %s' % (which, e))
            parts.append(difference)
        if not (parts[0] or parts[1]):
            return
        lines = []
        for which, difference in zip(('first', 'second'), parts):
            if difference:
                lines.append('Items in the %s set but not the %s:' % (which, 'second' if which == 'first' else 'first'))
                lines.extend(repr(item) for item in difference)
        self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        """Fail unless member in container."""
        if member not in container:
            self.fail(self._formatMessage(msg, '%s not found in %s' % (_safe_repr(member), _safe_repr(container))))

    def assertNotIn(self, member, container, msg=None):
        """Fail if member in container."""
        if member in container:
            self.fail(self._formatMessage(msg, '%s unexpectedly found in %s' % (_safe_repr(member), _safe_repr(container))))

    def assertIs(self, expr1, expr2, msg=None):
        """Fail unless expr1 is expr2."""
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, '%s is not %s' % (_safe_repr(expr1), _safe_repr(expr2))))

    def assertIsNot(self, expr1, expr2, msg=None):
        """Fail if expr1 is expr2."""
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, 'unexpectedly identical: %s' % (_safe_repr(expr1),)))

    def assertDictEqual(self, d1, d2, msg=None):
        """Compare two dicts."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            import difflib
            import pprint
            standard = '%s != %s' % _shortened_reprs(d1, d2)
            diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertCountEqual(self, first, second, msg=None):
        """Fail unless both have the same items, whatever their order."""
        first_seq, second_seq = list(first), list(second)
        try:
            first, second = _collections.Counter(first_seq), _collections.Counter(second_seq)
        except TypeError:
            differences = _count_differences(first_seq, second_seq)
        else:
            if first == second:
                return
            differences = [(n, second[elem], elem) for elem, n in first.items() if n != second[elem]]
            differences += [(0, n, elem) for elem, n in second.items() if elem not in first]
        if differences:
            lines = ['First has %d, Second has %d:  %r' % difference for difference in differences]
            standard = 'Element counts were not equal:\n'
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, '\n'.join(lines))))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Compare two strings line by line."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
                self._baseAssertEqual(first, second, msg)
            import difflib
            a, b = first, second
            # A missing last newline is shown by the other's; nothing is added to an empty text.
            if a and b:
                if a[-1] != '\n' or b[-1] != '\n':
                    a, b = a + '\n', b + '\n'
            elif b and b[-1] != '\n':
                b += '\n'
            elif a and a[-1] != '\n':
                a += '\n'
            standard = '%s != %s' % _shortened_reprs(first, second)
            diff = '\n' + ''.join(difflib.ndiff(a.splitlines(keepends=True), b.splitlines(keepends=True)))
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        """Fail unless a < b."""
        if not a < b:
            self.fail(self._formatMessage(msg, '%s not less than %s' % (_safe_repr(a), _safe_repr(b))))

    def assertLessEqual(self, a, b, msg=None):
        """Fail unless a <= b."""
        if not a <= b:
            self.fail(self._formatMessage(msg, '%s not less than or equal to %s' % (_safe_repr(a), _safe_repr(b))))

    def assertGreater(self, a, b, msg=None):
        """Fail unless a > b."""
        if not a > b:
            self.fail(self._formatMessage(msg, '%s not greater than %s' % (_safe_repr(a), _safe_repr(b))))

    def assertGreaterEqual(self, a, b, msg=None):
        """Fail unless a >= b."""
        if not a >= b:
            self.fail(self._formatMessage(msg, '%s not greater than or equal to %s' % (_safe_repr(a), _safe_repr(b))))

    def assertIsNone(self, obj, msg=None):
        """Fail unless obj is None."""
        if obj is not None:
            self.fail(self._formatMessage(msg, '%s is not None' % (_safe_repr(obj),)))

    def assertIsNotNone(self, obj, msg=None):
        """Fail if obj is None."""
        if obj is None:
            self.fail(self._formatMessage(msg, 'unexpectedly None'))

    def assertIsInstance(self, obj, cls, msg=None):
        """Fail unless isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, '%s is not an instance of %r' % (_safe_repr(obj), cls)))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fail if isinstance(obj, cls)."""
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, '%s is an instance of %r' % (_safe_repr(obj), cls)))

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail unless the pattern is found in the text."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = _re.compile(expected_regex)
        if not expected_regex.search(text):
            raise self.failureException(self._formatMessage(msg, "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail if the pattern is found in the text."""
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = _re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            raise self.failureException(self._formatMessage(msg, 'Regex matched: %r matches %r in %r' % (
                text[match.start():match.end()], unexpected_regex.pattern, text)))


TestCase.__module__ = 'unittest.case'
SkipTest.__module__ = 'unittest.case'


def _count_differences(first, second):
    """How often each item is in two lists of items that may have no hash."""
    out = []
    left = list(second)
    done = []
    for item in first:
        if any(item == other for other in done):
            continue
        done.append(item)
        n, m = first.count(item), second.count(item)
        if n != m:
            out.append((n, m, item))
    for item in second:
        if not any(item == other for other in done):
            done.append(item)
            out.append((0, second.count(item), item))
    return out


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append('[{}]'.format(self._message))
        if self.params:
            parts.append('({})'.format(', '.join('{}={!r}'.format(k, v) for k, v in self.params.items())))
        return ' '.join(parts) or '(<subtest>)'

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def id(self):
        return '{} {}'.format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return '{} {}'.format(self.test_case, self._subDescription())


class FunctionTestCase(TestCase):
    """A test that is a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return '%s (%s)' % (_strclass(self.__class__), self._testFunc.__name__)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods may be coroutines, each test in an event loop of its own."""

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._runner = None

    async def asyncSetUp(self):
        """Called before each test, after setUp()."""

    async def asyncTearDown(self):
        """Called after each test, before tearDown()."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """addCleanup() for a coroutine function."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context, to be left after the test."""
        result = await type(cm).__aenter__(cm)
        self.addAsyncCleanup(type(cm).__aexit__, cm, None, None, None)
        return result

    def _in_loop(self, function, *args, **kwargs):
        import inspect
        result = function(*args, **kwargs)
        if inspect.iscoroutine(result):
            return self._runner.run(result)
        return result

    def _callSetUp(self):
        self.setUp()
        self._in_loop(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._in_loop(method)

    def _callTearDown(self):
        self._in_loop(self.asyncTearDown)
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        self._in_loop(function, *args, **kwargs)

    def run(self, result=None):
        import asyncio
        with asyncio.Runner(debug=True) as self._runner:
            try:
                return super().run(result)
            finally:
                pass

    def debug(self):
        import asyncio
        with asyncio.Runner(debug=True) as self._runner:
            super().debug()


# ---- suites -------------------------------------------------------------------------------------------------------

class _ErrorHolder:
    """Stands for setUpClass() and the like in a result."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __str__(self):
        return self.id()

    def countTestCases(self):
        return 0


class TestSuite:
    """Tests and suites to be run together."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return '<%s tests=%s>' % (_strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many tests there are."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        """Add a test or a suite."""
        if not callable(test):
            raise TypeError('{} is not callable'.format(repr(test)))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        """Add several."""
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result, debug=False):
        """Run the tests."""
        top = not getattr(result, '_testRunEntered', False)
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, TestSuite):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
                    continue
            if debug and not isinstance(test, TestSuite):
                test.debug()
            elif isinstance(test, TestSuite):
                test.run(result, debug)
            else:
                test(result)
            if self._cleanup and not isinstance(test, TestSuite):
                self._removed_tests += test.countTestCases()
                self._tests[index] = None
        if top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests without noting anything."""
        self.run(TestResult(), debug=True)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def _enter_class(self, test, result):
        cls = test.__class__
        if cls is result._previousTestClass or result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        try:
            set_up()
        except Exception as e:
            cls._classSetupFailed = True
            self._note(result, e, 'setUpClass', _strclass(cls))
            self._class_cleanups(cls, result, 'setUpClass')

    def _leave_class(self, test, result):
        cls = result._previousTestClass
        if cls is None or (test is not None and test.__class__ is cls):
            return
        if getattr(cls, '_classSetupFailed', False) or result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as e:
                self._note(result, e, 'tearDownClass', _strclass(cls))
        self._class_cleanups(cls, result, 'tearDownClass')

    def _class_cleanups(self, cls, result, what):
        do = getattr(cls, 'doClassCleanups', None)
        if do is not None:
            do()
            for info in cls.tearDown_exceptions:
                self._note(result, info[1], what, _strclass(cls))

    def _module(self, cls):
        return _sys.modules.get(cls.__module__) if cls is not None else None

    def _enter_module(self, test, result):
        previous = result._previousTestClass
        cls = test.__class__
        if previous is not None and previous.__module__ == cls.__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(self._module(cls), 'setUpModule', None)
        if set_up is not None:
            try:
                set_up()
            except Exception as e:
                result._moduleSetUpFailed = True
                self._note(result, e, 'setUpModule', cls.__module__)

    def _leave_module(self, result):
        cls = result._previousTestClass
        if cls is None or result._moduleSetUpFailed:
            return
        tear_down = getattr(self._module(cls), 'tearDownModule', None)
        for step in (tear_down, doModuleCleanups):
            if step is not None:
                try:
                    step()
                except Exception as e:
                    self._note(result, e, 'tearDownModule', cls.__module__)

    def _note(self, result, error, method, parent):
        holder = _ErrorHolder(f'{method} ({parent})')
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


TestSuite.__module__ = 'unittest.suite'


class TestLoader:
    """Makes suites of the tests in classes and modules."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of one class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        if testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """The tests of all classes of a module; its load_tests() has the last word."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is not None:
            return load_tests(self, tests, pattern)
        return tests

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name stands for: a module, a class, a method."""
        parts = name.split('.')
        obj = module
        if module is None:
            import importlib
            tried = parts[:]
            while tried:
                try:
                    obj = importlib.import_module('.'.join(tried))
                    break
                except ImportError:
                    tried.pop()
                    if not tried:
                        raise
            parts = parts[len(tried):]
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, _types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, _types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError('calling %s returned %s, not a test' % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        """The tests of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, sorted."""
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}'
            return self.testNamePatterns is None or any(_matches(full, p) for p in self.testNamePatterns)
        names = list(filter(is_test, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=_functools.cmp_to_key(self.sortTestMethodsUsing))
        return names


TestLoader.__module__ = 'unittest.loader'
defaultTestLoader = TestLoader()


def _matches(name, pattern):
    parts = _re.split(r'(\*|\?)', pattern)
    text = ''.join('.*' if p == '*' else '.' if p == '?' else _re.escape(p) for p in parts)
    return _re.fullmatch(text, name, _re.DOTALL) is not None


# ---- running ------------------------------------------------------------------------------------------------------

class _Writer:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(TestResult):
    """A result that prints what happens."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        """The test's name and, if wanted, the first line of its docstring."""
        first = test.shortDescription()
        if self.descriptions and first:
            return '\n'.join((str(test), first))
        return str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        subtest = isinstance(test, _SubTest)
        if subtest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if subtest:
                self.stream.write('  ')
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _say(self, test, status, dot):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(dot)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._say(subtest, 'FAIL', 'F')
            else:
                self._say(subtest, 'ERROR', 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, 'skipped {0!r}'.format(reason), 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Print each error with its traceback."""
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln('%s: %s' % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln('%s' % err)
            self.stream.flush()


TextTestResult.__module__ = 'unittest.runner'


class TextTestRunner:
    """Runs tests and prints their results, on stderr if no stream is given."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        if stream is None:
            stream = _sys.stderr
        self.stream = _Writer(stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or suite."""
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with _warnings.catch_warnings():
            if self.warnings:
                _warnings.simplefilter(self.warnings)
            began = _time.perf_counter()
            start = getattr(result, 'startTestRun', None)
            if start is not None:
                start()
            try:
                test(result)
            finally:
                stop = getattr(result, 'stopTestRun', None)
                if stop is not None:
                    stop()
            taken = _time.perf_counter() - began
        result.printErrors()
        if self.durations is not None:
            self._print_durations(result)
        stream = self.stream
        if hasattr(result, 'separator2'):
            stream.writeln(result.separator2)
        run = result.testsRun
        stream.writeln('Ran %d test%s in %.3fs' % (run, run != 1 and 's' or '', taken))
        stream.writeln()
        infos = []
        if not result.wasSuccessful():
            stream.write('FAILED')
            if result.failures:
                infos.append('failures=%d' % len(result.failures))
            if result.errors:
                infos.append('errors=%d' % len(result.errors))
        elif run == 0 and not result.skipped:
            stream.write('NO TESTS RAN')
        else:
            stream.write('OK')
        for what, name in (('skipped', 'skipped'), ('expectedFailures', 'expected failures'),
                           ('unexpectedSuccesses', 'unexpected successes')):
            n = len(getattr(result, what, ()))
            if n:
                infos.append('%s=%d' % (name, n))
        stream.writeln(' (%s)' % ', '.join(infos) if infos else '')
        stream.flush()
        return result

    def _print_durations(self, result):
        if not result.collectedDurations:
            return
        slowest = sorted(result.collectedDurations, key=lambda x: x[1], reverse=True)
        if self.durations > 0:
            slowest = slowest[:self.durations]
        self.stream.writeln('Slowest test durations')
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        hidden = False
        for test, elapsed in slowest:
            if self.verbosity < 2 and elapsed < 0.001:
                hidden = True
                continue
            self.stream.writeln('%-10s %s' % ('%.3fs' % elapsed, test))
        if hidden:
            self.stream.writeln('\n(durations < 0.001s were hidden; use -v to show these durations)')
        else:
            self.stream.writeln('')


TextTestRunner.__module__ = 'unittest.runner'


class TestProgram:
    """main(): runs the tests of a module as its command line says, and ends the program."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True,
                 verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = _sys.modules[module] if isinstance(module, str) and module in _sys.modules else \
            __import__(module) if isinstance(module, str) else module
        self.exit = exit
        self.verbosity = verbosity
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = 'default' if warnings is None and not _sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner or TextTestRunner
        self.testLoader = testLoader
        self.testNames = None
        patterns = []
        rest = list((_sys.argv if argv is None else argv)[1:])
        names = []
        while rest:
            arg = rest.pop(0)
            if arg in ('-v', '--verbose'):
                self.verbosity = 2
            elif arg in ('-q', '--quiet'):
                self.verbosity = 0
            elif arg in ('-f', '--failfast'):
                self.failfast = True
            elif arg in ('-b', '--buffer'):
                self.buffer = True
            elif arg in ('-c', '--catch'):
                self.catchbreak = True
            elif arg == '--locals':
                self.tb_locals = True
            elif arg == '--durations' and rest:
                self.durations = int(rest.pop(0))
            elif arg == '-k' and rest:
                p = rest.pop(0)
                patterns.append(p if '*' in p else f'*{p}*')
            elif arg.startswith('-'):
                print(f'{_sys.argv[0]}: error: unrecognized arguments: {arg}', file=_sys.stderr)
                _sys.exit(2)
            else:
                names.append(arg)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if names:
            self.testNames = names
        elif defaultTest is not None:
            self.testNames = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        self.createTests()
        self.runTests()

    def createTests(self):
        """Find the tests."""
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Run them, and exit with 0, 1 if something failed, 5 if there were none."""
        runner = self.testRunner
        if isinstance(runner, type):
            try:
                runner = runner(verbosity=self.verbosity, failfast=bool(self.failfast), buffer=bool(self.buffer),
                                warnings=self.warnings, tb_locals=self.tb_locals, durations=self.durations)
            except TypeError:
                runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            if not self.result.wasSuccessful():
                _sys.exit(1)
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                _sys.exit(5)
            _sys.exit(0)


TestProgram.__module__ = 'unittest.main'
main = TestProgram


def registerResult(result):
    """Have Ctrl-C stop this result's run; here Stop does that anyway."""


def removeResult(result):
    """Undo registerResult()."""
    return False


def removeHandler(method=None):
    """Undo the handling of Ctrl-C, for a call too."""
    return method
