import { registryName } from '../record/registry/registryNames';
import { parseRegistry } from '../record/registry/registryXml';
import type { CellSource } from '../cellSource';
import type { RecognizedForm } from '../recognize/recognizedForm';
import type { Registry } from '../record/registry/registry';
import type { ReadingNotice } from '../submission';

/** 登记（自定义 XML）丢了要说：从隐藏名称找回了什么，或者退回了哪个方案；定稿断在半路也要说。 */
export function registryNotices(
  source: CellSource,
  registry: Registry | null,
  { form, sheet }: RecognizedForm,
  title: string,
): readonly ReadingNotice[] {
  const own = (message: string): readonly ReadingNotice[] => [
    { form: form.id, sheetName: sheet.name, message },
  ];
  if (parseRegistry(source.registryXml ?? '') !== null) {
    const unfinished = registry?.seal !== undefined && registry.seal.state !== 'sealed';
    return unfinished ? own('上一次定稿或撤销定稿没有完成；请在窗格的“提交”里还原，什么也不会丢。') : [];
  }
  if (registry === null) {
    return own(`工作簿里的方案登记丢失或损坏，暂按“${title}”审核；重新插入表样可以修复。`);
  }
  const lost = `工作簿的登记被别的软件丢掉了，方案“${title}”、年度、单位`;
  return own(
    registry.seal
      ? `${lost}与定稿登记已按隐藏名称找回，照样能复核、撤销定稿。`
      : `${lost}已按隐藏名称“${registryName}”找回；重新插入表样可以补上。`,
  );
}
