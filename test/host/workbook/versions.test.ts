import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { forms } from '../../../src/forms';
import { findScheme } from '../../../src/schemes';
import { inputsOf, openBytes, readBytes, releasedForms, repairOpen } from './releasedForms';
import { newSession, openDesk, readAll } from './support';

const slow = { timeout: 60_000 };
const released = releasedForms();

describe('发布过的每一版表样', slow, () => {
  it('今天的每张表样都留了一份工作簿（没有就跑 scripts/version-fixtures.mjs）', () => {
    const kept = released.map(({ label }) => label);
    expect(kept).toEqual(expect.arrayContaining(forms.map(({ id, version }) => `${id}@${version}`)));
  });

  it.each(released.map((each) => [each.label, each] as const))(
    '%s：读得出全部录入，修复成今天的版面一格不丢',
    async (_, { form, version, bytes, data }) => {
      expect(inputsOf(readBytes(bytes))).toEqual(data);
      await openBytes(bytes);
      const { inserted } = await repairOpen();
      const today = forms.find(({ id }) => id === form)?.version;
      expect(inserted[0]?.state).toBe(version === today ? 'refreshed' : 'rebuilt');
      const after = await readAll(newSession());
      expect(inputsOf(after)).toEqual(data);
      expect(after.notices).toEqual([]);
    },
  );

  it('旧的方案快照（还没有报告正文数据表）照旧读、照旧审', slow, async () => {
    const today = findScheme('xiangxi-2020')!;
    const older = {
      ...today,
      version: 1,
      forms: today.forms.filter(({ form }) => form !== '报告正文数据表'),
    };
    expect(older.forms.length).toBe(today.forms.length - 1);
    const { session } = await openDesk();
    await session.insertForms({
      scheme: older,
      year: 2020,
      unit: '样本单位',
      forms: older.forms.filter(({ form }) => form !== '项目支出绩效自评表').map(({ form }) => ({ form })),
    });
    const submission = await readAll(newSession());
    expect(submission.registeredScheme).toEqual(older);
    expect(submission.notices).toEqual([]);
    expect(auditSubmission(submission).filter(({ message }) => message.includes('报告正文数据表'))).toEqual(
      [],
    );
  });
});
