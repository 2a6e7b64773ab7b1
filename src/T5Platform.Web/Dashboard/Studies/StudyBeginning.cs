namespace T5Platform.Web.Dashboard.Studies;

/// <summary>What somebody who writes a study begins with: small, sound, and over the paper's.</summary>
internal static class StudyBeginning
{
    public const string Yaml = """
        study: mine
        title: Is a rate of 20 % better?
        over: t5                        # begins from the paper's baseline, factors, targets and columns
        seeds: [1, 2, 3]

        factors:
          rate:
            says: how much is corrupted
            levels:
              20%: { objective: { corruptionRate: 0.2 } }
              30%: { objective: { corruptionRate: 0.3 } }

        tables:
          - table: rates
            caption: Rates
            rows:
              - { row: base, label: 15 %, baseline: true }
              - { row: twenty, label: 20 %, factors: { rate: 20% } }
              - { row: thirty, label: 30 %, factors: { rate: 30% } }
            claims:
              - claim: flat
                says: the rates do alike on GLUE
                columns: [GLUE]
                flat: { within: 2 }

        """;
}
