/** 随表报送、要自己核对的一样附件。 */
export interface Attachment {
  /** 登记、命令行与“审核情况表”里的叫法。 */
  readonly id: string;
  /** 窗格里的全称。 */
  readonly label: string;
}

/** 提交前要备齐的附件，按清单次序。 */
export const attachments: readonly Attachment[] = [
  { id: '调查问卷', label: '满意度调查问卷（原件或统计表）' },
  { id: '制度文件', label: '预算、财务、资产等管理制度文件' },
  { id: '决算批复', label: '部门决算报表与预算批复' },
  { id: '佐证材料', label: '项目立项、合同、验收等佐证材料' },
];

/** 勾了的附件：只留认得的，按清单次序；来自别人的文件，什么都可能。 */
export function attachmentIds(value: unknown): readonly string[] {
  const ticked: readonly unknown[] = Array.isArray(value) ? value : [];
  return attachments.flatMap(({ id }) => (ticked.includes(id) ? [id] : []));
}

/** 备齐了哪些、还差哪些，一句话；印在“审核情况表”、复核与命令行里。 */
export function attachmentsText(ticked: readonly string[]): string {
  const ready = attachments.filter(({ id }) => ticked.includes(id)).map(({ id }) => id);
  const missing = attachments.filter(({ id }) => !ticked.includes(id)).map(({ id }) => id);
  if (missing.length === 0) return `附件已备齐：${ready.join('、')}`;
  const rest = `没有勾：${missing.join('、')}`;
  return ready.length === 0
    ? `附件一样也没有勾：${missing.join('、')}`
    : `附件已备：${ready.join('、')}；${rest}`;
}
