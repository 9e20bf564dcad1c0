const typed = (id: string) => ({ '@id': id, '@type': '@id' });
const moment = (id: string) => ({
  '@id': id,
  '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
});

/**
 * What the names of our annotations mean, after the vocabulary of web annotations
 * (https://www.w3.org/TR/annotation-vocab/), so that a processor can expand them without a network.
 */
export const ANNOTATION_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    body: typed('oa:hasBody'),
    target: typed('oa:hasTarget'),
    source: typed('oa:hasSource'),
    selector: typed('oa:hasSelector'),
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    commenting: 'oa:commenting',
    describing: 'oa:describing',
    tagging: 'oa:tagging',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: 'oa:start',
    end: 'oa:end',
    value: 'rdf:value',
    format: 'dc:format',
    created: moment('dcterms:created'),
    modified: moment('dcterms:modified'),
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: 'as:totalItems',
    first: typed('as:first'),
    partOf: typed('as:partOf'),
    startIndex: 'as:startIndex',
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};
