import { OpenExample } from './OpenExample';
import { StartView } from './StartView';

/** 还没有表样的工作簿：看示例，或者选方案插表。 */
export function NewBook() {
  return (
    <>
      <OpenExample />
      <StartView />
    </>
  );
}
