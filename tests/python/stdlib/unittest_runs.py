# What a run of tests prints, and what its assertions say.
import io
import re
import unittest


class TestAdd(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def test_ok(self):
        """Adding works."""
        self.assertEqual(1 + 2, 3)

    def test_fail(self):
        self.assertEqual(1 + 2, 4, "sums")

    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 2, 4, 5])

    def test_dict(self):
        self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})

    def test_multi(self):
        self.assertEqual("a\nb\nc\n", "a\nx\nc\n")

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_error(self):
        1 / 0

    def test_chain(self):
        try:
            {}["k"]
        except KeyError as e:
            raise ValueError("bad") from e

    @unittest.skip("not now")
    def test_skip(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            int("x")
        self.assertIn("invalid literal", str(cm.exception))
        with self.assertRaisesRegex(TypeError, "unsupp"):
            1 + "a"

    def test_raises_not(self):
        with self.assertRaises(ValueError):
            pass

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)

    def test_clean(self):
        self.addCleanup(print, "cleanup")


class BadSetup(unittest.TestCase):
    def setUp(self):
        raise RuntimeError("no")

    def test_a(self):
        pass


class BadClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_a(self):
        pass


def shown(text):
    return re.sub(r"in \d+\.\d+s", "in 0s", re.sub(r'File ".*?"', 'File "here"', text))


for verbosity in (1, 2):
    out = io.StringIO()
    runner = unittest.TextTestRunner(stream=out, verbosity=verbosity)
    program = unittest.main(argv=["prog"], exit=False, verbosity=verbosity, testRunner=runner)
    print(shown(out.getvalue()), program.result)

case = TestAdd("test_ok")
print(case, repr(case), case.id(), unittest.defaultTestLoader.getTestCaseNames(BadSetup))
for check in (
    lambda: case.assertTrue(0),
    lambda: case.assertIs(1, 2.0),
    lambda: case.assertIn(1, [2]),
    lambda: case.assertIsInstance(1, str),
    lambda: case.assertAlmostEqual(1, 1.1),
    lambda: case.assertAlmostEqual(1, 2, delta=0.5),
    lambda: case.assertGreater(1, 2),
    lambda: case.assertRegex("abc", "x+"),
    lambda: case.assertCountEqual([1, 1, 2], [2, 2, 1]),
    lambda: case.assertSequenceEqual([1], (2,)),
    lambda: case.assertEqual("x" * 100, "x" * 99 + "y"),
    lambda: case.assertEqual(list(range(100)), list(range(99))),
    lambda: case.assertEqual("", "a"),
    lambda: case.fail("why"),
    lambda: case.assertRaises(1, 2),
):
    try:
        check()
    except Exception as e:
        print(type(e).__name__, e)
