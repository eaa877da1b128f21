#include "nd/io/npy.h"

#include "check/check.h"
#include "nd/core/errors.h"
#include "nd/random/random.h"

using namespace nd;

TEST(".npy: NumPy's header, there and back") {
  const NdArray a = NdArray::of({1.0, 2.0, 3.0});
  CHECK_EQ(io::npy_header(a), "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }");
  const std::string file = io::to_npy(a);
  CHECK_EQ(file.size(), 128u + 24u);
  CHECK_EQ(io::from_npy(file).item<double>({2}), 3.0);
  CHECK_THROWS(io::from_npy(file.substr(0, 140)), Error);
  CHECK_THROWS(io::from_npy("nonsense"), Error);
}

TEST("zip archives") {
  const io::Members members = {{"a.npy", "hello"}, {"b.npy", std::string(1000, 'x')}};
  CHECK(io::from_zip(io::to_zip(members)) == members);
  CHECK_THROWS(io::from_zip("PK"), Error);
  CHECK_THROWS(io::inflate("\xff\xff", 10), Error);
}

TEST("text to numbers") {
  const io::TextRead r = io::from_text("1, 2.5 ,x", dtype_of<double>(), -1, ",");
  CHECK_EQ(r.array.size(), 2);
  CHECK(!r.complete);
}

TEST("arguments of distributions are checked in NumPy's words") {
  random::Stream stream = random::Stream::legacy();
  const NdArray args[] = {NdArray::scalar(0.0), NdArray::scalar(-1.0)};
  std::string text;
  try {
    (void)random::draw(stream, *random::find_distribution("normal"), args, {});
  } catch (const Error& e) {
    text = e.text();
  }
  CHECK_EQ(text, "scale < 0");
}
