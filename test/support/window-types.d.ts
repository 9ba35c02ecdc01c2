/// <reference types="vite/client" />
/// <reference path="../../renderer/ui/tabler.d.ts" />
/// <reference path="../../renderer/features/papers/pdf-worker.d.ts" />
