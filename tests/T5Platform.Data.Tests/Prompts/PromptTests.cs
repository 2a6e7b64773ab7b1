using T5Platform.Data.Prompts;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Tests.Prompts;

[Trait("speed", "unit")]
public class PromptTests
{
    private static RandomStream Random(int index = 0) => new(1, RandomPurpose.Noise, 0, 0, index);

    [Theory]
    [InlineData(2.57f, "2.6")]
    [InlineData(3.25f, "3.2")]
    [InlineData(0.5f, "0.4")]
    [InlineData(2.5f, "2.4")]
    [InlineData(0.7f, "0.8")]
    [InlineData(5f, "5.0")]
    public void Score_IsTheNearestFifth(float score, string expected) => Assert.Equal(expected, ScoreText.Of(score));

    [Fact]
    public void Record_Highlights_BecomeSentences() => Assert.Equal(
        "record query: Q entities: A, B passage: One. Two! Three. Four", RecordPassage.Prompt("Q", ["A", "B"], "One\n@highlight\nTwo!\n@highlight\nThree\n@highlight\nFour"));

    [Theory]
    [InlineData("He said he left.", "he", "He said *he* left.")]
    [InlineData("It is him.", "him", "It is *him*.")]
    [InlineData("No pronoun", "it", "No pronoun")]
    public void Pronoun_ByWord(string sentence, string pronoun, string expected) => Assert.Equal(expected, MarkedPronoun.ByWord(sentence, pronoun));

    [Fact]
    public void Pronoun_ByNumber()
    {
        Assert.Equal("a *it* b", MarkedPronoun.ByNumber("a it b", 1, "it"));
        Assert.Throws<ArgumentException>(() => MarkedPronoun.ByNumber("a it b", 2, "it"));
        Assert.Throws<ArgumentException>(() => MarkedPronoun.ByNumber("it b", 0, "it"));
        Assert.Equal(
            "The boy continued to whip the pony , x. \"Good for *him* ,\" he said.",
            MarkedPronoun.ByNumber("The boy continued to whip the pony , x. \"Good for him,\" he said. ", 3, "him"));
        Assert.Equal(
            "M. put the magic pebble in an iron safe . They want to use *it* , but",
            MarkedPronoun.ByNumber("M. put the magic pebble in an iron safe . They want to use it , but", 13, "it"));
    }

    [Fact]
    public void Spans_NounFirst_MovesThePronounByTwo()
    {
        Assert.Equal("# This # is a * test * .", MarkedSpans.Of("This is a test .", "test", 3, "This", 0));
        Assert.Equal("The * cat * saw # it # .", MarkedSpans.Of("The cat saw it .", "cat", 1, "it", 3));
        Assert.Equal("short", MarkedSpans.Of("short", "x", 9, "y", 9));
    }

    [Theory]
    [InlineData("The fish ate the worm. It was tasty.", "The worm was tasty.", "wsc: The fish ate the worm. *It* was tasty.", "The worm")]
    [InlineData("Lily spoke to Donna, breaking her concentration.", "Lily spoke to Donna, breaking Donna's concentration.", "wsc: Lily spoke to Donna, breaking *her* concentration.", "Donna")]
    [InlineData("He ran to it.", "Nothing alike", "wsc: *He* ran to it.", "")]
    [InlineData("None here", "None there", "wsc: None here", "")]
    [InlineData("I saw (it.", "I saw (him.", "wsc: I saw (it.", "")]
    public void Wnli_CandidateStandsBetweenTheWordsAround(string passage, string clause, string inputs, string candidate) =>
        Assert.Equal((inputs, candidate), WnliReferent.Of(passage, clause));

    [Fact]
    public void Questions_PaddedAndInOneLine()
    {
        Assert.Equal(" \" A b \" ( 1 ) . ", PaddedPunctuation.Of("\"A \n b\"(1)."));
        Assert.Equal("question: Q ? context: C . ", QuestionPrompt.WithContext("Q ? ", "C . "));
        Assert.Equal("squad trivia question: Q ? ", QuestionPrompt.WithoutContext("Q ? "));
        Assert.Equal("start: 1 end: 2", SpanAnswer.Of("a b c.", "b c"));
        Assert.Null(SpanAnswer.Of("a b c", "b c"));
    }

    [Fact]
    public void Trivia_PairsOfContextsAndAliasesInThem() => Assert.Equal(
        [new("question: Who ? context: The Key . ", "key"), new("question: Who ? context: keys", "key"), new("question: Who ? context: keys", "keys")],
        TriviaPairs.Of("Who?", ["The Key.", "keys", "none"], ["key", "keys"]));

    [Fact]
    public void Languages_AreNamedInEnglish()
    {
        Assert.Equal("translate English to Romanian: Hi.", LanguageName.Prompt("en", "ro", "Hi."));
        Assert.Throws<UnknownNameException>(() => LanguageName.Of("xx"));
    }

    [Fact]
    public void UnspacedScripts_GetBlanks() => Assert.Equal("Hello. 你 好 ？", UnspacedScripts.Pad("Hello. 你好？"));

    [Fact]
    public void Blanks_BothExamples_HoldTheWholeText()
    {
        for (var i = 0; i < 200; i++)
        {
            var pairs = BlankFilling.Both("a b c d e f g", Random(i));
            Assert.Equal(2, pairs.Count);
            Assert.Equal(("fill: " + pairs[1].Targets, "fill: " + pairs[0].Targets), (pairs[0].Inputs, pairs[1].Inputs));
            Assert.Equal("abcdefg", string.Concat((pairs[0].Targets + pairs[1].Targets).Where(char.IsAsciiLetterLower).Order()));
        }

        Assert.Empty(BlankFilling.Both("alone", Random()));
    }

    [Fact]
    public void Blanks_OfASize_NameIt()
    {
        var pair = BlankFilling.Sized("a b c", [2], Random())!.Value;
        Assert.Equal("a b c", pair.Inputs[6..].Replace("_2_", pair.Targets, StringComparison.Ordinal));
        Assert.Null(BlankFilling.Sized("a b c", [4], Random()));
    }

    [Fact]
    public void NextSentence_NeighboursOrOthers()
    {
        string[] texts = ["One is. Two is.", "Three is. Four is."];
        Assert.Equal([new("nsp: One is. Two is.", "next"), new("nsp: Three is. Four is.", "next")], NextSentence.Of(texts, 1, labelled: false, reuse: true, 1, Random()));
        Assert.Equal(
            [new("nsp: sentence1: One is. sentence2: Four is.", "not_next"), new("nsp: sentence1: Three is. sentence2: Two is.", "not_next")],
            NextSentence.Of(texts, 0, labelled: true, reuse: false, 1, Random()));
    }

    [Fact]
    public void Choices_TemplateForAll_OrOneEach()
    {
        var choices = RankedChoices.Fill(["{q}?"], ["yes {q}", "no"], 1, static name => name.ToUpperInvariant());
        Assert.Equal(["Q?", "Q?"], choices.Inputs);
        Assert.Equal(["yes Q", "no"], choices.Targets);
        Assert.Equal([1], choices.Used(ChoiceMode.Train));
        Assert.Equal([0, 1], choices.Used(ChoiceMode.Eval));
        Assert.Throws<ArgumentException>(() => RankedChoices.Of(["a"], ["a", "b"], [true, false]));
    }

    [Fact]
    public void Template_FieldsAndWhatIsNone()
    {
        Assert.Equal(["a", "b/c"], Template.Fields("x {a} {b/c} {open"));
        Assert.Equal("x 1 {open", Template.Fill("x {a} {open", static _ => "1"));
    }

    [Fact]
    public void FewShot_SolvedExamplesStandBefore()
    {
        var prompt = new FewShotPrompt { Introduction = "Answer", Reverse = true };
        Assert.Equal("Answer X 0 b X 1 2 X 0 a X 1 1 X 0 c X 1", prompt.Of([("a", "1"), ("b", "2")], "c"));
    }
}
