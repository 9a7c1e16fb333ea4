import type { PublishedModel } from './model-layout';

/** A model with so many bytes more that pieces of it are kept before it is whole. The engine does not look at what stands behind a model. */
export function heavyModel(model: PublishedModel, more: number): PublishedModel {
  const files = model.files.map((file) => {
    if (file.part !== 'model') return file;
    const bytes = new Uint8Array(file.bytes.length + more);
    bytes.set(file.bytes);
    return { ...file, bytes };
  });
  return { ...model, files };
}
