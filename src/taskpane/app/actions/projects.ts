import type { ActionRuntime } from './runtime';

/** 项目：一个项目一张自评表。 */
export interface ProjectActions {
  readonly addProject: (name: string) => Promise<void>;
  readonly removeProject: (name: string) => Promise<void>;
}

/** 接到状态上。 */
export function createProjectActions({ services, perform }: ActionRuntime): ProjectActions {
  const { session } = services;
  return {
    addProject: (name) =>
      perform('加项目', async () => {
        await session.addProject(name.trim());
        return `已加项目“${name.trim()}”的自评表。`;
      }),
    removeProject: (name) =>
      perform('删项目', async () => {
        await session.removeProject(name);
        return `已删去项目“${name}”的自评表。`;
      }),
  };
}
