import { lazy, useState } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { schemeChoices } from '../../app/actions/schemes';
import {
  requestedForms,
  setupProblems,
  takesProjects,
  withScheme,
  withTyped,
  type Setup,
} from '../../app/home/setup';
import { Fold } from '../../components/Fold';
import { useEnvironment, usePaneState } from '../../paneContext';
import { ProjectList } from './ProjectList';
import { SchemeBasis } from './SchemeBasis';

const SchemeTools = lazy(async () => ({ default: (await import('./SchemeTools')).SchemeTools }));

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  pair: { display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr)', gap: '12px', alignItems: 'start' },
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  preview: {
    margin: '4px 0 0',
    paddingLeft: '1.4em',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  input: { minWidth: 0 },
  // 选项名再长也不撑出窗格
  choice: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** 开始：选方案、年度、单位、项目，看清要插哪些表，再插。已有表样时用来补插和改年度、单位。 */
export function StartView() {
  const styles = useStyles();
  const { actions, schemes } = useEnvironment();
  const { overview, setup, activity, loadedSchemes } = usePaneState();
  const [attempted, setAttempted] = useState(false);
  const [typed, setTyped] = useState('');
  const selectable = schemeChoices(schemes, loadedSchemes);
  const scheme =
    overview?.submission.scheme ?? selectable.find(({ id }) => id === setup.schemeId) ?? selectable[0];
  if (scheme === undefined) return null;

  const problems = setupProblems(setup);
  const shown = attempted ? problems : {};
  const present = overview?.forms.flatMap((form) => (form.project === null ? [] : [form.project])) ?? [];
  const change = (patch: Partial<Setup>) => actions.changeSetup({ ...setup, ...patch });
  const choices = overview === null ? selectable : [scheme];

  function submit() {
    setAttempted(true);
    if (Object.keys(problems).length > 0) return;
    // 敲了项目名没按回车就点插入：也是要的
    if (typed.trim() !== '') change({ projects: withTyped(setup.projects, typed) });
    setTyped('');
    void actions.insert();
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        className={styles.choice}
        label="方案"
        hint={overview === null ? undefined : '已插表，方案不再更换'}
      >
        <Select
          value={scheme.id}
          disabled={overview !== null}
          onChange={(_, { value }) => {
            const chosen = selectable.find(({ id }) => id === value);
            if (chosen !== undefined) actions.changeSetup(withScheme(setup, chosen));
          }}
        >
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.title}
              {loadedSchemes.includes(choice) ? '（载入）' : ''}
            </option>
          ))}
        </Select>
      </Field>
      <SchemeBasis scheme={scheme} />
      <div className={styles.pair}>
        <Field label="评价年度" required validationMessage={shown.year}>
          <Input
            className={styles.input}
            inputMode="numeric"
            maxLength={4}
            value={setup.year}
            onChange={(_, { value }) => change({ year: value })}
          />
        </Field>
        <Field label="单位名称" required validationMessage={shown.unit}>
          <Input
            className={styles.input}
            value={setup.unit}
            onChange={(_, { value }) => change({ unit: value })}
          />
        </Field>
      </div>
      {takesProjects(scheme) ? (
        <ProjectList
          projects={setup.projects}
          present={present}
          onChange={(projects) => change({ projects })}
          typed={typed}
          onType={setTyped}
        />
      ) : null}
      <section>
        <h2 className={styles.title}>{overview === null ? '将插入' : '将补插或更新'}</h2>
        <ol className={styles.preview} data-testid="preview">
          {requestedForms(scheme, withTyped(setup.projects, typed)).map(({ form, project }) => (
            <li key={`${form}/${project ?? ''}`}>
              {form}
              {project === undefined ? '' : `：${project}`}
            </li>
          ))}
        </ol>
      </section>
      <Button appearance="primary" type="submit" disabledFocusable={activity !== null}>
        {overview === null ? '插入表样' : '补插并更新表样'}
      </Button>
      <Fold title="自定义方案">
        <SchemeTools />
      </Fold>
    </form>
  );
}
