/** 求值求不下去：不认识的函数、算不了的引用与写法。 */
export class Unsupported extends Error {}
