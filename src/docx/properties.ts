import type { XmlElement } from '../xlsx';

/** 自定义属性：名 → 文字（数、日期照写出来的文字）。 */
export function customProperties(root: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(
    (root?.children ?? []).flatMap((property): [string, string][] => {
      const name = property.attributes['name'];
      return name === undefined
        ? []
        : [
            [
              name,
              property.children
                .map(({ text }) => text)
                .join('')
                .trim(),
            ],
          ];
    }),
  );
}
