package org.jarida.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jarida.language.Language;
import org.jarida.search.Fields.Part;

/** An index in a folder. */
final class LuceneIndex implements Index {
    /** Another one whenever terms come about in another way: an index of before is begun anew. */
    private static final String FORMAT = "3";

    private static final String FORMAT_NAME = "format";
    private static final String WHOLE_NAME = "whole";
    /** What is gathered before it is written: the more the quicker, up to a fifth of the memory there is. */
    private static final double MEGABYTES = Math.clamp(Runtime.getRuntime().maxMemory() / 5.0 / (1 << 20), 16, 100);

    private static final long LONGEST = 500_000_000;
    private static final int COUNTED = 1_000;
    private static final int DEEPEST = 1_000;
    private static final int LOOKED_THROUGH = 500;
    private static final int SIFTED = 100;
    private static final float NOTHING = -1;
    private static final int COMPLETIONS = 8;
    private static final int SHORTEST_BEGINNING = 2;
    /** More than any question comes to: sixteen words, each with all that sounds like it, in nine languages. */
    private static final int MOST_CLAUSES = 4_096;

    private static final Sort NEWEST =
            new Sort(LongField.newSortField(Fields.TIME, true, SortedNumericSelector.Type.MAX));

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final FSDirectory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Sparing sparing = new Sparing();
    private volatile boolean whole;

    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private LuceneIndex(FSDirectory folder, IndexWriter writer, boolean whole) throws IOException {
        this.folder = folder;
        this.writer = writer;
        this.whole = whole;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** Opens what is there; what is not ours, of another format or not sound is refused, and so is what another process holds. */
    static LuceneIndex open(Path path) throws IOException {
        return open(path, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /** Begins anew, whatever there was. */
    static LuceneIndex create(Path path) throws IOException {
        return open(path, IndexWriterConfig.OpenMode.CREATE);
    }

    private static LuceneIndex open(Path path, IndexWriterConfig.OpenMode mode) throws IOException {
        var folder = FSDirectory.open(path);
        try {
            var known = new HashMap<String, String>();
            if (mode == IndexWriterConfig.OpenMode.CREATE_OR_APPEND && DirectoryReader.indexExists(folder)) {
                try (var before = DirectoryReader.open(folder)) {
                    known.putAll(before.getIndexCommit().getUserData());
                }
                if (!FORMAT.equals(known.get(FORMAT_NAME))) {
                    throw new IOException("an index of another format");
                }
            }
            var config = new IndexWriterConfig(Fields.ANALYSER)
                    .setOpenMode(mode)
                    .setRAMBufferSizeMB(MEGABYTES)
                    .setCommitOnClose(false);
            var writer = new IndexWriter(folder, config);
            return new LuceneIndex(folder, writer, known.containsKey(WHOLE_NAME));
        } catch (IOException | RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    @Override
    public void put(List<Unit> units) {
        put(units, Sparing.NEVER);
    }

    @Override
    public void fill(List<Unit> units) {
        sparing.begin(units.stream().mapToInt(unit -> unit.entries().size()).sum());
        put(units, sparing);
    }

    private void put(List<Unit> units, Sparing sparing) {
        try {
            for (var unit : units) {
                var documents = unit.entries().stream()
                        .map(entry -> Fields.document(unit, entry, sparing))
                        .toList();
                var before = new Term(Fields.UNIT, unit.key());
                if (documents.isEmpty()) {
                    writer.deleteDocuments(before);
                } else {
                    writer.updateDocuments(before, documents);
                }
            }
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexBroken(failure);
        }
    }

    @Override
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexBroken(failure);
        }
    }

    @Override
    public void commit(boolean isWhole) {
        var said = new HashMap<String, String>();
        said.put(FORMAT_NAME, FORMAT);
        if (isWhole) {
            said.put(WHOLE_NAME, "");
        }
        try {
            writer.setLiveCommitData(said.entrySet());
            writer.commit();
            whole = isWhole;
            if (isWhole) {
                sparing.end();
            }
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexBroken(failure);
        }
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public long size() {
        return writer.getDocStats().numDocs;
    }

    private <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException
                | AlreadyClosedException
                | InternalError failure) { // An error where a mapped file was cut short.
            throw new IndexBroken(failure);
        }
    }

    // ---- what is there

    @Override
    public Map<String, Long> fingerprints(List<String> keys) {
        return read(searcher -> {
            var found = new HashMap<String, Long>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var reader = leaf.reader();
                var terms = reader.terms(Fields.UNIT);
                if (terms != null) {
                    var each = terms.iterator();
                    for (var key : keys) {
                        if (each.seekExact(new BytesRef(key))) {
                            var postings = each.postings(null, PostingsEnum.NONE);
                            var document = alive(reader, postings);
                            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                                found.put(key, number(reader, Fields.FINGERPRINT, document));
                            }
                        }
                    }
                }
            }
            return found;
        });
    }

    private static int alive(LeafReader reader, PostingsEnum postings) throws IOException {
        var live = reader.getLiveDocs();
        var document = postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = postings.nextDoc();
        }
        return document;
    }

    private static long number(LeafReader reader, String field, int document) throws IOException {
        var values = reader.getNumericDocValues(field);
        if (values == null || !values.advanceExact(document)) {
            throw new IOException("an entry without its " + field);
        }
        return values.longValue();
    }

    @Override
    public List<String> unitsAfter(String key, int limit) {
        return read(searcher -> {
            var keys = new ArrayList<String>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.UNIT);
            if (terms != null) {
                var each = terms.iterator();
                var there = each.seekCeil(new BytesRef(key)) != TermsEnum.SeekStatus.END;
                while (there && keys.size() < limit) {
                    var unit = each.term().utf8ToString();
                    if (!unit.equals(key)) {
                        keys.add(unit);
                    }
                    there = each.next() != null;
                }
            }
            return keys;
        });
    }

    @Override
    public boolean isSound() {
        return read(searcher -> {
            for (var leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader reader) {
                    try {
                        reader.checkIntegrity();
                    } catch (IOException damaged) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    // ---- asking

    @Override
    public Hits ask(Question question, Set<String> without) {
        return read(shared -> {
            var reader = shared.getIndexReader();
            var searcher = limited(reader);
            var asking = new Asking(searcher, question);
            var queries = asking.queries(without);
            var wanted = Math.min(DEEPEST, question.skip() + question.limit());
            var top = asking.isSifted()
                    ? sifted(searcher, queries, asking.sieve(), wanted)
                    : best(searcher, queries, question.order(), Math.max(1, wanted));
            var hits = new ArrayList<Hits.Hit>();
            for (var i = question.skip(); i < Math.min(wanted, top.scoreDocs.length); i++) {
                hits.add(hit(reader, top.scoreDocs[i]));
            }
            return new Hits(
                    hits,
                    top.totalHits.value(),
                    top.totalHits.relation() != TotalHits.Relation.EQUAL_TO,
                    searcher.timedOut(),
                    asking.meant(),
                    new Passages(asking.sought()));
        });
    }

    private static TopDocs best(IndexSearcher searcher, List<Query> queries, Question.Order order, int wanted)
            throws IOException {
        return order == Question.Order.TIME
                ? best(searcher, queries, new TopFieldCollectorManager(NEWEST, wanted, null, COUNTED))
                : best(searcher, queries, new TopScoreDocCollectorManager(wanted, null, COUNTED));
    }

    /** The best of all together: each query's have to be better than what those before it found. */
    private static <C extends Collector> TopDocs best(
            IndexSearcher searcher, List<Query> queries, CollectorManager<C, ? extends TopDocs> manager)
            throws IOException {
        var best = manager.newCollector();
        for (var query : queries) {
            searcher.search(query, best);
        }
        return manager.reduce(List.of(best));
    }

    private static TopDocs sifted(IndexSearcher searcher, List<Query> queries, Query sieve, int wanted)
            throws IOException {
        var fit = best(searcher, queries, new TopScoreDocCollectorManager(SIFTED + wanted, null, SIFTED + wanted));
        var sifted = new QueryRescorer(sieve) {
            @Override
            protected float combine(float fit, boolean isThere, float more) {
                return isThere ? fit + more : NOTHING;
            }
        }.rescore(searcher, fit, SIFTED + wanted);
        var kept = Arrays.stream(sifted.scoreDocs)
                .filter(one -> one.score > NOTHING)
                .toArray(ScoreDoc[]::new);
        return new TopDocs(sifted.totalHits, kept);
    }

    /** Ends by itself when it has looked for half a second; what was found until then counts. */
    private static IndexSearcher limited(IndexReader reader) {
        var searcher = new IndexSearcher(reader);
        var end = System.nanoTime() + LONGEST;
        searcher.setTimeout(() -> System.nanoTime() - end > 0);
        return searcher;
    }

    private static Hits.Hit hit(IndexReader reader, ScoreDoc found) throws IOException {
        var leaves = reader.leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        var document = found.doc - leaf.docBase;
        return new Hits.Hit(
                number(leaf.reader(), Fields.ARTICLE, document),
                number(leaf.reader(), Fields.REVISION, document),
                Fields.unpacked(number(leaf.reader(), Fields.LANGUAGE, document)));
    }

    @Override
    public boolean knows(String text, Language language) {
        return read(searcher -> {
            var words = Terms.of(Analysers.loose(language), text);
            for (var word : words.subList(0, Math.min(words.size(), Question.MOST_WORDS))) {
                if (searcher.getIndexReader().docFreq(new Term(Part.ALL.of(language), word.letters())) == 0) {
                    return false;
                }
            }
            return !words.isEmpty();
        });
    }

    @Override
    public List<Hits.Hit> beginning(Question question, Set<String> without) {
        return read(shared -> {
            var reader = shared.getIndexReader();
            var language = question.language();
            var spelt = Terms.of(Analysers.exact(language), question.text());
            if (spelt.isEmpty() || spelt.getLast().letters().length() < SHORTEST_BEGINNING) {
                return List.of();
            }
            var last = spelt.getLast();
            var any = new BooleanQuery.Builder();
            var whole = new BooleanQuery.Builder();
            for (var word : completions(reader, language, last.letters())) {
                var query = new TermQuery(new Term(Part.TITLE_EXACT.of(language), word));
                any.add(query, Occur.SHOULD);
                whole.add(query, Occur.SHOULD);
            }
            whole.add(any.build(), Occur.FILTER);
            for (var word : Terms.of(Analysers.loose(language), question.text().substring(0, last.start()))) {
                whole.add(new TermQuery(new Term(Part.TITLE.of(language), word.letters())), Occur.FILTER);
            }
            whole.add(Asking.newness(question.now()), Occur.SHOULD).setMinimumNumberShouldMatch(1);
            Asking.filter(whole, question.marks(), question.withoutMarks(), without);
            var hits = new ArrayList<Hits.Hit>();
            for (var found : limited(reader).search(whole.build(), question.limit()).scoreDocs) {
                hits.add(hit(reader, found));
            }
            return hits;
        });
    }

    /** Words of titles that begin so, the most frequent of those that come first in each part of the index. */
    private static List<String> completions(IndexReader reader, Language language, String begun) throws IOException {
        var documents = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Part.TITLE_EXACT.of(language));
            var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            var there = each.seekCeil(new BytesRef(begun)) != TermsEnum.SeekStatus.END;
            for (var i = 0; there && i < LOOKED_THROUGH; i++) {
                var term = each.term().utf8ToString();
                if (!term.startsWith(begun)) {
                    break;
                }
                documents.merge(term, each.docFreq(), Integer::sum);
                there = each.next() != null;
            }
        }
        return documents.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(COMPLETIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    // ---- what is like something

    private static final int TELLING_WORDS = 18;
    private static final int TITLE_COUNTS = 4;
    private static final int LIKE_AT_LEAST = 3;
    /** What more than this part of all articles say tells nothing. */
    private static final int SELDOM = 10;

    private record Telling(Term term, double weight) {}

    @Override
    public List<Hits.Hit> like(Entry entry, Set<String> marks, Set<String> without, int limit) {
        return read(shared -> {
            var reader = shared.getIndexReader();
            var any = new BooleanQuery.Builder();
            var tellings = telling(reader, entry);
            for (var telling : tellings) {
                any.add(new BoostQuery(new TermQuery(telling.term()), (float) telling.weight()), Occur.SHOULD);
            }
            var whole = new BooleanQuery.Builder();
            whole.add(
                    any.setMinimumNumberShouldMatch(Math.max(LIKE_AT_LEAST, tellings.size() / 3))
                            .build(),
                    Occur.MUST);
            entry.marks().stream()
                    .filter(Marks::saysWhatItIsAbout)
                    .forEach(mark -> whole.add(new TermQuery(new Term(Fields.MARK, mark)), Occur.SHOULD));
            whole.add(Asking.newness(entry.at()), Occur.SHOULD);
            Asking.filter(whole, marks, Set.of(), without);
            Query query = whole.build();
            var hits = new ArrayList<Hits.Hit>();
            for (var found : limited(reader).search(query, limit).scoreDocs) {
                hits.add(hit(reader, found));
            }
            return hits;
        });
    }

    @Override
    public List<Hits.Hit> marked(Set<String> marks, Set<String> withoutMarks, Instant moment, int limit) {
        return read(shared -> {
            var any = new BooleanQuery.Builder();
            marks.forEach(mark -> any.add(new TermQuery(new Term(Fields.MARK, mark)), Occur.SHOULD));
            var whole = new BooleanQuery.Builder().add(any.build(), Occur.FILTER);
            whole.add(Asking.newness(moment), Occur.SHOULD);
            Asking.filter(whole, Set.of(), withoutMarks, Set.of());
            var hits = new ArrayList<Hits.Hit>();
            for (var found : limited(shared.getIndexReader()).search(whole.build(), limit).scoreDocs) {
                hits.add(hit(shared.getIndexReader(), found));
            }
            return hits;
        });
    }

    /** The words that tell this text from others: often in it, seldom elsewhere. */
    private static List<Telling> telling(IndexReader reader, Entry entry) throws IOException {
        var language = entry.language();
        var analyser = Analysers.loose(language);
        var counts = new HashMap<String, Integer>();
        Terms.of(analyser, entry.title()).forEach(word -> counts.merge(word.letters(), TITLE_COUNTS, Integer::sum));
        Terms.of(analyser, entry.text()).forEach(word -> counts.merge(word.letters(), 1, Integer::sum));
        var all = Math.max(1, reader.getDocCount(Part.ALL.of(language)));
        var telling = new ArrayList<Telling>();
        for (var counted : counts.entrySet()) {
            var term = new Term(Part.ALL.of(language), counted.getKey());
            var documents = reader.docFreq(term);
            if (counted.getValue() > 1 && documents > 1 && documents <= Math.max(3, all / SELDOM)) {
                telling.add(new Telling(term, Math.log1p(counted.getValue()) * Math.log((double) all / documents)));
            }
        }
        return telling.stream()
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingDouble(Telling::weight).reversed())
                .limit(TELLING_WORDS)
                .toList();
    }

    @Override
    public void close() {
        try (folder) {
            searchers.close();
            writer.rollback();
        } catch (IOException | AlreadyClosedException failure) {
            throw new IndexBroken(failure);
        }
    }
}
