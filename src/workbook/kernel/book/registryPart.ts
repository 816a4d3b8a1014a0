import { writeRegistry, type Registry } from '../../../submission';

/** 把登记写进自定义 XML：已有我们那一份就改写，没有就新加。 */
export function writeRegistryPart(
  context: Excel.RequestContext,
  part: RegistryPart,
  registry: Registry,
): RegistryPart {
  const xml = writeRegistry(registry);
  if (part === null) return context.workbook.customXmlParts.add(xml);
  const known = typeof part === 'string' ? context.workbook.customXmlParts.getItem(part) : part;
  known.setXml(xml);
  return part;
}

/** 登记所在的部件：读到的 id、本次刚加的对象，或还没有。 */
export type RegistryPart = string | Excel.CustomXmlPart | null;
