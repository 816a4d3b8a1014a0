import fc from 'fast-check';

/** 表上会出现的、存心刁难的数：金额、率、整数、尾差、正好一半的、极大极小的。 */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((parts) => parts / 10_000 + 0.00005),
  fc.integer(),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }),
  fc.constantFrom(0, -0, 0.1 + 0.2, 1e-7, 9.995, 0.5, 999_999_999_999_999, 1e15, 123_456_789_012.345, 5e-11),
);
