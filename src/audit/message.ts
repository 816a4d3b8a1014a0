/** 填提示语模板：`{名}` 换成值；模板与检查写得不一致是我们的错，直接抛出。 */
export function say(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`提示语“${template}”缺少“${name}”`);
    return String(value);
  });
}
