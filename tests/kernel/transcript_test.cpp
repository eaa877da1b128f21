// Lessons as medkit doctest reads them.
#include "kernel/transcript.h"

#include "check/check.h"

TEST("a lesson from Windows") {
  const auto t = kernel::parse_transcript("\xEF\xBB\xBF---\r\ntitle: X\r\nprofile: scipy2008\r\nfiles: a.txt, b.txt\r\n---\r\n```python\r\n>>> if 1:\r\n...     2\r\n2\r\n```\r\n");
  CHECK_EQ(t.profile, "scipy2008");
  CHECK_EQ(t.files.size(), 2u);
  CHECK_EQ(t.steps.size(), 1u);
  CHECK_EQ(t.steps[0].source, "if 1:\n    2");
  CHECK_EQ(t.steps[0].want, "2\n");
}

TEST("fences as the page reads them") {
  const auto t = kernel::parse_transcript(
      "---\ntitle: X\n---\n~~~python\n>>> '```'\n'```'\n~~~~\n  ```python\n  x = 1\n  if x:\n    y = 2\n  ```\n````python\n>>> 3\n```\n````\n```python no-run\n>>> 4\n```\n```text\n~~~python\n>>> 5\n```\n");
  CHECK_EQ(t.steps.size(), 3u);
  CHECK_EQ(t.steps[0].want, "'```'\n");
  CHECK_EQ(t.steps[1].source, "x = 1\nif x:\n  y = 2\n");
  CHECK_EQ(t.steps[2].want, "```\n");
}
