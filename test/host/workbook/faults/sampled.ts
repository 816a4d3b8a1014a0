import { sampled } from '../../../support/sampled';

/**
 * 一批里断哪几个动作（0 起）：每一种动作（写在哪样对象上、写什么）至少断一次，头一个、末一个总断，
 * 其余照名字的散列取几分之一；`npm run long` 一个不落。
 *
 * 同一种动作断在哪一个上彼此一样，一种一种都断到，机制就都断到了。
 *
 * @param title 是哪一处：各处取的不一样，合起来断得更全
 */
export function sampledActions(kinds: readonly string[], title: string, every = 12): readonly number[] {
  const nameOf = (action: number): string => `${title} ${action}`;
  return sampled([...kinds.keys()], {
    every,
    nameOf,
    kindOf: (action) => kinds[action]!,
    always: [0, kinds.length - 1].filter((action) => action in kinds).map(nameOf),
  });
}
