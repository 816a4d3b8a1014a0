import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replay, type HostProfileId, type RecordedExchange } from '../../../src/host';
import { redacted, runSelfCheck, type Recording } from '../../../src/workbook/actions/selfCheck';
import { hostProfile, isSetSupported } from '../../../src/host';
import type { BootedHost } from '../support/bootHost';
import { openDesk } from './support';

/** 真 Excel 里录来的放这里，来一份多一份符合性测试。 */
const folder = join(import.meta.dirname, '../../fixtures/recordings');

async function record(profile: HostProfileId, prepare?: (host: BootedHost) => void): Promise<Recording> {
  const { host } = await openDesk({ profile, userName: '张三丰' });
  prepare?.(host);
  let recording: Recording | undefined;
  await runSelfCheck({
    isSetSupported: (set, version) => isSetSupported(hostProfile(profile).requirements, set, version),
    environment: profile,
    time: '2026-11-30T00:00:00.000Z',
    onRecording: (recorded) => {
      recording = recorded;
    },
  });
  if (!recording) throw new Error('没有录到');
  return JSON.parse(JSON.stringify(recording)) as Recording;
}

async function play({ exchanges }: Recording, profile: HostProfileId) {
  const { host } = await openDesk({ profile });
  return replay(exchanges as readonly RecordedExchange[], (body, flags) => host.execute(body, flags));
}

describe('录线重放', () => {
  it.each(['ltsc2021', 'm365cdn', 'web'] as const)(
    '%s 上录的自检在同样的主机上重放，一处不差；用户的表名、作者不在记录里',
    async (profile) => {
      const recording = await record(profile, ({ engine }) => {
        engine.addSheet('机密预算');
      });
      expect(recording.exchanges.length).toBeGreaterThan(60);
      expect(JSON.stringify(recording)).not.toMatch(/机密预算|张三丰/);
      expect(await play(recording, profile)).toEqual([]);
    },
    240_000,
  );

  it('录的那台答得不一样：说出哪一步、哪个动作、两边各是什么', async () => {
    const recording = await record('m365cdn');
    const target = recording.exchanges.find(({ reply }) => /"68\.54%"/.test(JSON.stringify(reply)));
    const changed = recording.exchanges.map((each) =>
      each === target
        ? { ...each, reply: JSON.parse(JSON.stringify(each.reply).replaceAll('68.54%', '68.5%')) as unknown }
        : each,
    );
    const differences = await play({ ...recording, exchanges: changed }, 'm365cdn');
    expect(target).toBeDefined();
    expect(differences.length).toBeGreaterThan(0);
    expect(differences[0]).toMatchObject({ step: target?.step, recorded: '68.5%', ours: '68.54%' });
    expect(differences[0]?.at).toMatch(/Range/i);
  });

  it('老版本上没有的成员：整批的错误码不同', async () => {
    const recording = await record('m365cdn');
    const differences = await play(recording, 'ltsc2021');
    expect(differences.find(({ step }) => step === 'notes.add')).toMatchObject({
      at: '整批',
      recorded: '成功',
      ours: expect.stringContaining('ApiNotFound') as string,
    });
  });

  it('隐去：没有提到过的名字连同它的内容、作者、路径', () => {
    const exchange = {
      step: 's',
      flags: 0,
      request: { Names: ['PBE自检'] },
      reply: {
        Items: [
          { Name: 'PBE自检', Id: '1' },
          { Name: '工资', Formula: "='工资'!A1" },
        ],
        AuthorName: '李四',
      },
    };
    expect(redacted([exchange])[0]?.reply).toEqual({
      Items: [
        { Name: 'PBE自检', Id: '1' },
        { Name: '〔隐去〕', Formula: '〔隐去〕' },
      ],
      AuthorName: '〔隐去〕',
    });
  });

  const given = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  it.runIf(given.length > 0)('真 Excel 里录来的，重放没有没记下的差别', async () => {
    for (const name of given) {
      const { recording, profile, known } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        recording: Recording;
        profile: HostProfileId;
        known: unknown;
      };
      expect(await play(recording, profile), name).toEqual(known);
    }
  });
});
