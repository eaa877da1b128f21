/** The compiled engine's JavaScript side; the build says where it is. */
declare module 'medkit-engine' {
  const createEngineModule: import('./kernel-module').EngineFactory;
  export default createEngineModule;
}
